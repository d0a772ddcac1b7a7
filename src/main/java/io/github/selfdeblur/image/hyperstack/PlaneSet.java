package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import io.github.selfdeblur.options.StackOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * The planes of a hyperstack that were chosen, in ImageJ's order: channels, then slices, then
 * frames.
 *
 * @param at their positions
 * @param channels the chosen channels, from 1
 * @param slices the chosen slices
 * @param frames the chosen frames
 */
public record PlaneSet(List<Position> at, int[] channels, int[] slices, int[] frames) {

  /** Where a plane lies, each from 1. */
  public record Position(int channel, int slice, int frame) {

    /** As users read it. */
    @Override
    public String toString() {
      return "c:" + channel + " z:" + slice + " t:" + frame;
    }
  }

  /**
   * @throws IllegalArgumentException with one sentence where there is no such plane
   */
  public static PlaneSet of(ImagePlus image, StackOptions options) {
    Position current = current(image);
    int[] channels = options.channels().of(current.channel(), image.getNChannels());
    int[] slices = options.slices().of(current.slice(), image.getNSlices());
    int[] frames = options.frames().of(current.frame(), image.getNFrames());
    List<Position> at = new ArrayList<>();
    for (int frame : frames) {
      for (int slice : slices) {
        for (int channel : channels) {
          at.add(new Position(channel, slice, frame));
        }
      }
    }
    return new PlaneSet(List.copyOf(at), channels, slices, frames);
  }

  /** The plane that the user sees. */
  public static Position current(ImagePlus image) {
    return new Position(image.getC(), image.getZ(), image.getT());
  }

  public int size() {
    return at.size();
  }

  /**
   * Where the chosen planes are a hyperstack of their own: a position's place in it; 0: nowhere.
   */
  public Position inResult(Position source) {
    return new Position(
        placeOf(source.channel(), channels),
        placeOf(source.slice(), slices),
        placeOf(source.frame(), frames));
  }

  private static int placeOf(int position, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] == position) {
        return i + 1;
      }
    }
    return 0;
  }
}
