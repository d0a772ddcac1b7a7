package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PlaneSet.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What of an image is deconvolved at once: a plane, or a volume, which is all slices of a channel
 * and frame.
 *
 * @param at where its first plane lies
 * @param planes their places among those that were chosen, from 0
 */
record Block(boolean isVolume, Position at, int... planes) {

  /** One of the chosen planes. */
  static Block plane(PlaneSet chosen, int plane) {
    return new Block(false, chosen.at().get(plane), plane);
  }

  /** All chosen planes, one by one. */
  static List<Block> planes(PlaneSet chosen) {
    return IntStream.range(0, chosen.size()).mapToObj(plane -> plane(chosen, plane)).toList();
  }

  /** All chosen planes, which are those of whole volumes. */
  static List<Block> volumes(PlaneSet chosen) {
    int channels = chosen.channels().length;
    int slices = chosen.slices().length;
    List<Block> volumes = new ArrayList<>();
    for (int frame = 0; frame < chosen.frames().length; frame++) {
      for (int channel = 0; channel < channels; channel++) {
        int first = frame * slices * channels + channel;
        int[] planes = IntStream.range(0, slices).map(slice -> first + slice * channels).toArray();
        volumes.add(new Block(true, chosen.at().get(first), planes));
      }
    }
    return volumes;
  }

  /** Whether it holds of all its planes. */
  boolean all(IntPredicate holds) {
    return IntStream.of(planes).allMatch(holds);
  }

  /** Where it lies, in words. */
  String name() {
    return isVolume ? "c:" + at.channel() + " t:" + at.frame() : at.toString();
  }

  /** What it is, in words. */
  String kind() {
    return isVolume ? "volume" : "plane";
  }
}
