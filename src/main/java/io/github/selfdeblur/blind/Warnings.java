package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.BlindSolution;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Sampling;
import io.github.selfdeblur.quality.PsfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a user must know before trusting a result. */
final class Warnings {

  /** Of a PSF's light, what may lie on the outermost px of its support. */
  private static final double MOST_ON_BORDER = 0.15;

  /** A small support has little else than a border. */
  private static final int LEAST_SIDE = 7;

  private Warnings() {}

  /**
   * A sentence each.
   *
   * @param psf of the result
   * @param guessed whether its support was the user's guess
   * @param optics of the microscope; empty: unknown
   */
  static List<String> of(
      BlindSolution solution, Grid psf, boolean guessed, Optional<Optics> optics) {
    List<String> warnings = new ArrayList<>(solution.warnings());
    optics.flatMap(Sampling::lost).ifPresent(warnings::add);
    boolean large = Math.min(psf.width(), psf.height()) >= LEAST_SIDE;
    double border = PsfCheck.of(psf).borderShare();
    if (guessed && large && border > MOST_ON_BORDER) {
      warnings.add(touching(psf, border));
    }
    return warnings;
  }

  private static String touching(Grid psf, double border) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the PSF lie on the border of its support: a larger one, such as %d x %d px, may"
            + " be needed.",
        100 * border,
        larger(psf.width()),
        larger(psf.height()));
  }

  /** Half as large again, odd. */
  private static int larger(int side) {
    return side * 3 / 2 | 1;
  }
}
