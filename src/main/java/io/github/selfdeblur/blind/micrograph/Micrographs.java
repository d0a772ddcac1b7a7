package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.family.TransferFamily;
import io.github.selfdeblur.psf.likelihood.SpecimenShapes;
import io.github.selfdeblur.psf.likelihood.WelchSpectrum;
import io.github.selfdeblur.psf.likelihood.WhittleFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells micrographs from photographs where nothing is known of the optics: a fluorescence
 * micrograph has a dark background and few bright parts, and the PSF of a microscope explains its
 * spectrum, whereas a shaken camera leaves a pattern in it that none explains.
 */
public final class Micrographs {

  /**
   * Nats by which a spectrum may be worse explained than by itself. 46 simulated micrographs have
   * 30 to 57, Levin's 16 photographs 105 to 209; of Lai's five, large ones, which have 16 to 108,
   * the other rules tell.
   */
  private static final double MOST_UNEXPLAINED = 75;

  /** Skewness of the grey values. Micrographs 0.6 to 3.4; Lai's photographs −0.5 to 0.2. */
  private static final double LEAST_SKEWNESS = 0.4;

  /**
   * The median between the first and the last percentile. Micrographs 0.05 to 0.29; Lai's
   * photographs 0.41 to 0.72.
   */
  private static final double HIGHEST_MEDIAN = 0.35;

  private static final int STEPS = 8;

  private Micrographs() {}

  /**
   * Whether a plane looks like one.
   *
   * @param threads more than 1 for several starts of a fit at a time
   */
  public static boolean isOne(Grid plane, int threads) {
    return Math.min(plane.width(), plane.height()) >= MicrographMethod.LEAST_SIDE_PX
        && isDark(plane)
        && unexplained(plane, threads) < MOST_UNEXPLAINED;
  }

  private static boolean isDark(Grid plane) {
    float[] sorted = plane.values().clone();
    Arrays.sort(sorted);
    double low = sorted[sorted.length / 100];
    double high = sorted[sorted.length * 99 / 100];
    double median = (sorted[sorted.length / 2] - low) / (high - low);
    double mean = plane.sum() / sorted.length;
    double squares = 0;
    double cubes = 0;
    for (float value : sorted) {
      double from = value - mean;
      squares += from * from;
      cubes += from * from * from;
    }
    double skewness = cubes / sorted.length / Math.pow(squares / sorted.length, 1.5);
    return skewness > LEAST_SKEWNESS && median < HIGHEST_MEDIAN;
  }

  /** In nats, of the PSF that explains the spectrum best. */
  private static double unexplained(Grid plane, int threads) {
    WelchSpectrum spectrum = new WelchSpectrum(plane, Double.NaN);
    SpecimenShapes shapes = new SpecimenShapes(spectrum);
    PeriodicGrid grid = new PeriodicGrid(spectrum.side());
    double least = Double.POSITIVE_INFINITY;
    for (TransferFamily family : PsfFamilies.of(Optional.empty(), grid, Cut.NONE).others()) {
      WhittleFit fit = new WhittleFit(shapes, family);
      List<double[]> starts = family.starts();
      double best =
          (threads > 1 ? starts.parallelStream() : starts.stream())
              .mapToDouble(start -> fit.from(start, STEPS).total())
              .min()
              .orElseThrow();
      least = Math.min(least, best);
    }
    return least - WhittleFit.ofItself(spectrum);
  }
}
