package io.github.selfdeblur.stop;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.ResidualWhiteness;

/** What is not explained of the blurry image no longer becomes whiter. */
final class WhiteResidual implements StopRule {

  /** Looks without a whiter residual. */
  private static final int PATIENCE = 6;

  private final Grid y;
  private final int threads;
  private final Patience patience = new Patience(PATIENCE);

  WhiteResidual(Grid y, int threads) {
    this.y = y;
    this.threads = threads;
  }

  @Override
  public boolean isReached(Grid image, Grid psf, double mse) {
    Grid explained = Blur.of(image, Psf.centred(psf), threads);
    float[] residual = new float[y.values().length];
    for (int i = 0; i < residual.length; i++) {
      residual[i] = y.values()[i] - explained.values()[i];
    }
    // What lies outside of the image is not known: its blur would be taken for structure.
    int left = Math.min(psf.width(), y.width() / 4);
    int top = Math.min(psf.height(), y.height() / 4);
    Grid inside =
        new Grid(residual, y.width(), y.height())
            .crop(left, top, y.width() - 2 * left, y.height() - 2 * top);
    return patience.isPassed(-ResidualWhiteness.of(inside));
  }
}
