package io.github.selfdeblur.image.classic;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;

/**
 * Iterative Deconvolve 3D, version 5.2, with the settings that its dialog suggests: Dougherty 2005,
 * doi:10.2514/6.2005-2961. Its images are open while it works, and its result is called by the
 * iterations that were done.
 */
final class IterativeDeconvolve3D {

  private static final String SETTINGS =
      "perform detect wiener=0.000 low=1 z_direction=1 maximum=100 terminate=0.010";

  private IterativeDeconvolve3D() {}

  static Timed run(MacroCommand command, Grid image, Psf psf, Runnable meanwhile)
      throws IOException {
    try (Images images = new Images()) {
      String blurry = images.show("selfdeblur-image", image);
      String light = images.show("selfdeblur-psf", Images.psf(psf, image.size()));
      String options =
          "image=[%s] point=[%s] output=selfdeblur-result %s".formatted(blurry, light, SETTINGS);
      double seconds = command.run(options, meanwhile);
      ImagePlus result = images.opened("selfdeblur-result");
      if (result == null) {
        throw new IOException("Iterative Deconvolve 3D made no image.");
      }
      return new Timed(Images.values(result, image.dimensions()), seconds);
    }
  }
}
