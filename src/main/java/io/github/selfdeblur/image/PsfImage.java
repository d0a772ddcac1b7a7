package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.nonblind.Grid;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.options.PsfOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The PSF for an image, with pixels of that image's size.
 *
 * @param psf of 2 dimensions or, made of a stack, 3
 * @param note for the user, where the PSF was resampled; else empty
 */
public record PsfImage(Psf psf, String note) {

  /** Pixel sizes that differ by less than this share are the same. */
  private static final double TOLERANCE = 0.01;

  /**
   * The PSF that {@code psf} shows. Where both images are calibrated and their pixels differ, it is
   * resampled.
   *
   * @throws IllegalArgumentException with one sentence where there is no PSF
   */
  public static PsfImage of(ImagePlus psf, PsfOrigin rule, ImagePlus image) {
    return of(psf, psf.getC(), psf.getT(), rule, image);
  }

  /**
   * One PSF for each channel of {@code image} where {@code psf} has as many, as channels or as
   * frames; else the one that it shows, for all. The same as of {@link #of}.
   */
  static List<PsfImage> ofChannels(ImagePlus psf, PsfOrigin rule, ImagePlus image) {
    List<PsfImage> psfs = new ArrayList<>();
    if (psf.getNChannels() * psf.getNFrames() != image.getNChannels()) {
      return List.of(of(psf, rule, image));
    }
    for (int frame = 1; frame <= psf.getNFrames(); frame++) {
      for (int channel = 1; channel <= psf.getNChannels(); channel++) {
        psfs.add(of(psf, channel, frame, rule, image));
      }
    }
    return psfs;
  }

  private static PsfImage of(
      ImagePlus psf, int channel, int frame, PsfOrigin rule, ImagePlus image) {
    SourceStack stack = SourceStack.of(psf, channel, frame);
    Grid values = new Grid(stack.values(), stack.size());
    Psf light = Psf.normalised(values, origin(values, rule));
    double[] factors =
        Arrays.copyOf(PixelSize.of(psf).over(PixelSize.of(image)), values.dimensions());
    if (Arrays.stream(factors).allMatch(factor -> Math.abs(factor - 1) < TOLERANCE)) {
      return new PsfImage(light, "");
    }
    Psf resampled = light.rescaled(factors);
    String note =
        String.format(
            "The PSF was resampled from %s px of %s to %s px of %s.",
            text(light.size()),
            PixelSize.of(psf).describe(),
            text(resampled.size()),
            PixelSize.of(image).describe());
    return new PsfImage(resampled, note);
  }

  /**
   * The PSF of a plane.
   *
   * @throws IllegalArgumentException with one sentence where it has several slices
   */
  Psf plane() {
    if (psf.size().length != 2) {
      throw new IllegalArgumentException(
          "For a plane the PSF must be a plane, got " + psf.size()[2] + " slices.");
    }
    return psf;
  }

  private static String text(int[] size) {
    return Arrays.toString(size).replaceAll("[\\[\\]]", "").replace(", ", "x");
  }

  private static int[] origin(Grid values, PsfOrigin rule) {
    return switch (rule) {
      case MIDDLE -> Psf.middle(values.size());
      case PEAK -> peak(values);
      case CENTROID -> centroid(values);
    };
  }

  private static int[] peak(Grid grid) {
    int peak = 0;
    for (int i = 1; i < grid.values().length; i++) {
      peak = grid.values()[i] > grid.values()[peak] ? i : peak;
    }
    int[] at = new int[grid.dimensions()];
    for (int axis = 0, rest = peak; axis < at.length; axis++) {
      at[axis] = rest % grid.size()[axis];
      rest /= grid.size()[axis];
    }
    return at;
  }

  private static int[] centroid(Grid grid) {
    double sum = 0;
    double[] moments = new double[grid.dimensions()];
    for (int i = 0; i < grid.values().length; i++) {
      double value = grid.values()[i];
      sum += value;
      for (int axis = 0, rest = i; axis < moments.length; axis++) {
        moments[axis] += value * (rest % grid.size()[axis]);
        rest /= grid.size()[axis];
      }
    }
    double total = sum;
    return Arrays.stream(moments).mapToInt(moment -> (int) Math.rint(moment / total)).toArray();
  }
}
