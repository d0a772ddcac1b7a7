package io.github.selfdeblur.image.trained;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.trained.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a trained network makes of an ImageJ image: an image that is not yet shown, and what was
 * done.
 *
 * @param image of the chosen planes, in their order; of the source's grey scale, calibration, LUT
 *     and display range, its sides longer by the settings' factor
 * @param notes a sentence each
 */
public record NetworkImage(ImagePlus image, NetworkReport report, List<String> notes) {

  /** What the title of a result adds to that of its image. */
  public static final String SUFFIX = "-restored";

  /**
   * Has a network restore planes of {@code image}, one after the other.
   *
   * @param network its file
   * @param choice of planes, and of the result's type
   * @throws IllegalArgumentException with one sentence where the network does not take the image
   * @throws IOException with one sentence where the file is no network, or its engine is absent
   */
  public static NetworkImage of(
      ImagePlus image, Path network, NetworkOptions options, StackOptions choice, Monitor monitor)
      throws IOException {
    ImagePlus seen = Palette.seen(image, monitor::noted);
    try (TrainedNetwork loaded = TrainedNetwork.open(network, options)) {
      return new NetworkStackRun(seen, loaded, options, choice, monitor)
          .result(network.getFileName().toString());
    }
  }

  /**
   * Loads a network, to see whether it can be, before any work.
   *
   * @return the file's SHA-256
   * @throws IOException with one sentence where it cannot
   */
  public static String check(Path network, NetworkOptions options) throws IOException {
    try (TrainedNetwork loaded = TrainedNetwork.open(network, options)) {
      return loaded.sha256();
    }
  }

  /**
   * The same options with the grey values that they mean for the plane that is shown, for parts.
   */
  public static NetworkOptions asFor(ImagePlus image, NetworkOptions options) {
    GreyLevels levels = GreyLevels.of(image, List.of(PlaneSet.current(image)), options.settings());
    return new NetworkOptions(
        levels.in(options.settings()), options.seed(), options.device(), options.threads());
  }

  /** A choice of planes as it is for {@code image} now, whatever plane is shown later. */
  public static StackOptions explicit(ImagePlus image, StackOptions choice) {
    PlaneSet.Position seen = PlaneSet.current(image);
    return choice.explicit(seen.channel(), seen.slice(), seen.frame(), choice.psfArea());
  }
}
