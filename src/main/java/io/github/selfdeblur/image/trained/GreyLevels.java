package io.github.selfdeblur.image.trained;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.intensity.WhiteLevel;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkSettings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The grey values of a channel that are the ends of a network's range, the same for all its planes.
 *
 * @param black the least
 * @param white the greatest, above black
 */
record GreyLevels(double black, double white) {

  /** Of so many px percentiles are taken at most, evenly from all planes. */
  private static final int SAMPLE = 1 << 20;

  GreyLevels {
    white = white > black ? white : black + 1; // a channel without light, or without structure
  }

  /**
   * What the settings say, or else the channel.
   *
   * @param at the channel's planes that were chosen
   */
  static GreyLevels of(ImagePlus image, List<PlaneSet.Position> at, NetworkSettings settings) {
    if (settings.range() == NetworkRange.PERCENTILES) {
      float[] sample = sample(image, at);
      return new GreyLevels(
          percentile(sample, settings.percentileLow()),
          percentile(sample, settings.percentileHigh()));
    }
    return new GreyLevels(
        settings.black(), settings.white() == 0 ? white(image, at) : settings.white());
  }

  /** Settings that name these levels. */
  NetworkSettings in(NetworkSettings settings) {
    boolean percentiles = settings.range() == NetworkRange.PERCENTILES;
    return NetworkSettings.builder()
        .range(percentiles ? NetworkRange.UNIT : settings.range())
        .greyValues(black, white == 0 ? Float.MIN_NORMAL : white) // 0 would leave it open
        .colours(settings.colours())
        .multiple(settings.multiple())
        .tiles(settings.tile(), settings.overlap())
        .gives(settings.gives())
        .enlarge(settings.enlarge())
        .build();
  }

  private static double white(ImagePlus image, List<PlaneSet.Position> at) {
    OptionalDouble fixed = SourcePlane.at(image, at.get(0)).whiteLevel();
    if (fixed.isPresent()) {
      return fixed.getAsDouble();
    }
    double highest = at.stream().mapToDouble(place -> grey(image, place).maximum()).max().orElse(0);
    OptionalDouble eightBit = WhiteLevel.of(grey(image, at.get(0)), OptionalDouble.empty());
    return Math.max(highest, eightBit.orElse(highest));
  }

  private static Grid grey(ImagePlus image, PlaneSet.Position at) {
    return ImgLib2.grid(SourcePlane.at(image, at).pixels());
  }

  private static float[] sample(ImagePlus image, List<PlaneSet.Position> at) {
    long px = (long) image.getWidth() * image.getHeight() * at.size();
    int step = (int) (px / SAMPLE) + 1;
    float[] sample = new float[(int) ((px + step - 1) / step)];
    long before = 0;
    int taken = 0;
    for (PlaneSet.Position place : at) {
      float[] values = grey(image, place).values();
      for (int i = (int) Math.floorMod(-before, (long) step); i < values.length; i += step) {
        sample[taken++] = values[i];
      }
      before += values.length;
    }
    Arrays.sort(sample);
    return sample;
  }

  /** Between the two nearest values, as NumPy has it. */
  private static double percentile(float[] sorted, double percent) {
    double place = percent / 100 * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
