package io.github.selfdeblur.image.trial;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.quality.focus.InformativeWindow;
import java.awt.Rectangle;
import java.util.OptionalDouble;

/**
 * The part of an image on which values are tried: round the middle of the selection, else where the
 * plane that is shown tells most.
 *
 * @param image that is shown
 * @param area px
 */
record TrialPart(ImagePlus image, Rectangle area) {

  private static final int LEAST_PX = 96;
  private static final int USUAL_PX = 128;
  private static final int MOST_PX = 160;

  /** Of a volume: as many slices take seconds. */
  private static final int MOST_SLICES = 24;

  private static final int VOLUME_PX = 96;

  /**
   * The part for runs on planes.
   *
   * @throws IllegalArgumentException where there is no image
   */
  static TrialPart ofPlane(ImagePlus image) {
    return of(image, LEAST_PX, MOST_PX);
  }

  /** The part for runs on volumes. */
  static TrialPart ofVolume(ImagePlus image) {
    return of(image, VOLUME_PX, VOLUME_PX);
  }

  private static TrialPart of(ImagePlus image, int least, int most) {
    SourcePlane plane = SourcePlane.current(image);
    Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
    Rectangle selected =
        image.getRoi() == null ? new Rectangle() : image.getRoi().getBounds().intersection(all);
    if (!selected.isEmpty()) {
      int width = within(selected.width, least, most);
      int height = within(selected.height, least, most);
      int x = (int) selected.getCenterX() - width / 2;
      int y = (int) selected.getCenterY() - height / 2;
      return new TrialPart(image, moved(new Rectangle(x, y, width, height), all));
    }
    int usual = Math.min(USUAL_PX, most);
    Rectangle window = new Rectangle(Math.min(usual, all.width), Math.min(usual, all.height));
    Grid values = ImgLib2.grid(plane.pixels());
    InformativeWindow best =
        InformativeWindow.of(values, Double.POSITIVE_INFINITY, window.width, window.height);
    window.setLocation(best.left(), best.top());
    return new TrialPart(image, window);
  }

  private static int within(int side, int least, int most) {
    return Math.max(least, Math.min(most, side));
  }

  /** The same, no larger than all and inside of it. */
  private static Rectangle moved(Rectangle part, Rectangle all) {
    int width = Math.min(part.width, all.width);
    int height = Math.min(part.height, all.height);
    int x = Math.max(0, Math.min(part.x, all.width - width));
    int y = Math.max(0, Math.min(part.y, all.height - height));
    return new Rectangle(x, y, width, height);
  }

  /**
   * The part of the plane that is shown, as an image of its own.
   *
   * @param pixelUm side of a px where that is known better than by the image
   */
  ImagePlus plane(OptionalDouble pixelUm) {
    ImageStack part = new ImageStack(area.width, area.height);
    part.addSlice(cropped(image.getC(), image.getZ()));
    return calibrated(part, pixelUm, OptionalDouble.empty());
  }

  /**
   * The part of the slices round the one that is shown, at most {@value #MOST_SLICES}; that one is
   * the current slice.
   */
  ImagePlus volume(OptionalDouble pixelUm, OptionalDouble stepUm) {
    int count = Math.min(MOST_SLICES, image.getNSlices());
    int first = Math.max(1, Math.min(image.getNSlices() - count + 1, image.getZ() - count / 2));
    ImageStack part = new ImageStack(area.width, area.height);
    for (int z = first; z < first + count; z++) {
      part.addSlice(cropped(image.getC(), z));
    }
    ImagePlus volume = calibrated(part, pixelUm, stepUm);
    volume.setDimensions(1, count, 1);
    volume.setSlice(image.getZ() - first + 1);
    return volume;
  }

  private ImageProcessor cropped(int channel, int slice) {
    int index = image.getStackIndex(channel, slice, image.getT());
    ImageProcessor plane = image.getStack().getProcessor(index).duplicate();
    plane.setRoi(area);
    return plane.crop();
  }

  private ImagePlus calibrated(ImageStack part, OptionalDouble pixelUm, OptionalDouble stepUm) {
    ImagePlus result = new ImagePlus(image.getTitle(), part);
    Calibration calibration = image.getCalibration().copy();
    if (pixelUm.isPresent()) {
      calibration.setUnit("micron");
      calibration.pixelWidth = pixelUm.getAsDouble();
      calibration.pixelHeight = pixelUm.getAsDouble();
      calibration.pixelDepth = stepUm.orElse(1);
    }
    result.setCalibration(calibration);
    return result;
  }

  String text() {
    return area.width + "×" + area.height + " px at " + area.x + ", " + area.y;
  }
}
