package io.github.selfdeblur.image.classic;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.util.Arrays;

/**
 * Richardson-Lucy of clij2-fft (https://github.com/clij/clij2-fft), by the macro extensions of
 * CLIJ2. It takes stacks only: a plane is handed to it as two that are the same, with a PSF that
 * leaves each slice to itself.
 */
final class Clij2Fft {

  private static final int ITERATIONS = 100;
  private static final int SLICES_OF_A_PLANE = 2;
  private static final String RESULT = "selfdeblur-result";

  private Clij2Fft() {}

  static Timed run(MacroCommand command, Grid image, Psf psf, Runnable meanwhile)
      throws IOException {
    boolean plane = image.dimensions() == 2;
    Psf light = psf.cropped(image.size());
    Grid kernel = Images.psf(light, evenSides(light.originInTheMiddle().size()));
    try (Images images = new Images()) {
      String blurry = images.show("selfdeblur-image", plane ? repeated(image) : image);
      String point = images.show("selfdeblur-psf", plane ? inTheSecond(kernel) : kernel);
      double seconds = command.timed(() -> IJ.runMacro(macro(blurry, point)), meanwhile);
      ImagePlus result = images.opened(RESULT);
      if (result == null) {
        throw new IOException("clij2-fft made no image.");
      }
      return new Timed(Images.values(result, image.dimensions()), seconds);
    }
  }

  private static String macro(String image, String psf) {
    return """
        run("CLIJ2 Macro Extensions", "cl_device=");
        Ext.CLIJ2_push("%s");
        Ext.CLIJ2_push("%s");
        result = "%s";
        Ext.CLIJx_deconvolveRichardsonLucyFFT("%s", "%s", result, %d);
        Ext.CLIJ2_pull(result);
        Ext.CLIJ2_release("%s");
        Ext.CLIJ2_release("%s");
        Ext.CLIJ2_release(result);
        """
        .formatted(image, psf, RESULT, image, psf, ITERATIONS, image, psf);
  }

  /** It takes halves of the PSF's sides, rounded down, on both sides of its origin. */
  private static int[] evenSides(int... size) {
    return Arrays.stream(size).map(side -> side + side % 2).toArray();
  }

  private static Grid repeated(Grid plane) {
    return slices(plane, plane);
  }

  /** The place of the origin of a PSF of two slices. */
  private static Grid inTheSecond(Grid psf) {
    return slices(Grid.zeros(psf.size()), psf);
  }

  private static Grid slices(Grid first, Grid second) {
    int px = first.values().length;
    float[] values = Arrays.copyOf(first.values(), SLICES_OF_A_PLANE * px);
    System.arraycopy(second.values(), 0, values, px, px);
    return new Grid(values, first.width(), first.height(), SLICES_OF_A_PLANE);
  }
}
