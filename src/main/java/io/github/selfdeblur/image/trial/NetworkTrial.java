package io.github.selfdeblur.image.trial;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.trained.NetworkImage;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.TimeLeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** A part of an image through a trained network. */
public final class NetworkTrial {

  private NetworkTrial() {}

  /**
   * Has the network restore the part of what is shown, with the grey values of all of the plane.
   *
   * @throws IOException and other exceptions with one sentence, as runs do
   */
  public static Trial of(ImagePlus image, Path network, NetworkOptions options, Monitor monitor)
      throws IOException {
    TimeLeft time = new TimeLeft();
    ImagePlus seen = Palette.seen(image, monitor::noted);
    TrialPart part = TrialPart.ofPlane(seen);
    ImagePlus small = part.plane(OptionalDouble.empty());
    NetworkOptions ofPlane = NetworkImage.asFor(seen, options);
    StackOptions current = StackOptions.builder().build();
    NetworkImage run = NetworkImage.of(small, network, ofPlane, current, monitor);
    return new Trial(
        plane(small, run.image()),
        plane(run.image(), run.image()),
        null,
        PixelSize.of(small),
        part.text(),
        time.elapsedSeconds(),
        String.join(" ", run.notes()));
  }

  /** As large as another image. */
  private static Grid plane(ImagePlus image, ImagePlus like) {
    if (image.getWidth() == like.getWidth()) {
      return ImgLib2.grid(SourcePlane.current(image).pixels());
    }
    ImageProcessor large = image.getProcessor().duplicate();
    large.setInterpolationMethod(ImageProcessor.BILINEAR);
    ImagePlus resized =
        new ImagePlus(image.getTitle(), large.resize(like.getWidth(), like.getHeight()));
    resized.setCalibration(image.getCalibration());
    return ImgLib2.grid(SourcePlane.current(resized).pixels());
  }
}
