package io.github.selfdeblur.quality;

import io.github.selfdeblur.convolution.Spectrum;
import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import java.util.Arrays;

/**
 * The resolution of one image from itself. Descloux, Grußmayer, Radenovic 2019,
 * doi:10.1038/s41592-019-0515-7: the image is correlated with itself whitened in Fourier space and
 * cut off at radius r; where r passes from structure to noise the correlation has its maximum.
 * Repeated after ever stronger high-pass filters, the largest such radius is the resolution.
 */
public final class DecorrelationResolution {

  private static final int FILTERS = 40;
  private static final double WEAKEST_PX = 40;
  private static final double STRONGEST_PX = 0.15;

  /** A maximum has to stand out by so much from what follows it. */
  private static final double PROMINENCE = 5e-4;

  private DecorrelationResolution() {}

  /**
   * @param image at least 64 × 64
   * @return the period of the finest structure, px, at least 2; NaN where no maximum stands out
   */
  public static double of(Grid image) {
    SizeRules.atLeast(64, image, "An image for the decorrelation analysis");
    Rings rings = Rings.of(Spectrum.of(DoublePlane.of(image)));
    double highest = position(rings, Double.POSITIVE_INFINITY);
    for (int i = 0; i < FILTERS; i++) {
      double share = (double) i / (FILTERS - 1);
      double sigma = WEAKEST_PX * Math.pow(STRONGEST_PX / WEAKEST_PX, share);
      highest = Math.max(highest, position(rings, sigma));
    }
    return highest > 0 ? 1 / highest : Double.NaN;
  }

  /**
   * The frequency of the correlation's maximum, cycles per px; 0 where it has none.
   *
   * @param sigma of the Gaussian whose smoothing is taken off the image first, px
   */
  private static double position(Rings rings, double sigma) {
    double[] filter = new double[rings.size()];
    double power = 0;
    for (int ring = 1; ring < filter.length; ring++) {
      double passed = 2 * Math.PI * sigma * rings.frequency(ring);
      filter[ring] = 1 - Math.exp(-passed * passed / 2);
      power += filter[ring] * filter[ring] * rings.power()[ring];
    }
    double[] correlation = new double[filter.length];
    double amplitude = 0;
    double count = 0;
    for (int ring = 1; ring < filter.length; ring++) {
      amplitude += filter[ring] * rings.amplitude()[ring];
      count += rings.count()[ring];
      correlation[ring] = amplitude / Math.sqrt(power * count);
    }
    return rings.frequency(maximum(correlation));
  }

  /** The place of the maximum; where that is the end of the curve, of the last one that is none. */
  private static int maximum(double[] curve) {
    int end = curve.length;
    while (end > 1) {
      int highest = 0;
      for (int i = 1; i < end; i++) {
        highest = curve[i] > curve[highest] ? i : highest;
      }
      double after = Arrays.stream(curve, highest, end).min().orElseThrow();
      if (highest < end - 1 && curve[highest] - after > PROMINENCE) {
        return highest;
      }
      end = highest;
    }
    return 0;
  }

  /** Sums over rings of a spectrum. */
  private record Rings(double[] amplitude, double[] power, double[] count) {

    static Rings of(Spectrum spectrum) {
      int size = Math.min(spectrum.width(), spectrum.height()) / 2 + 1;
      Rings rings = new Rings(new double[size], new double[size], new double[size]);
      for (int i = 0; i < spectrum.count(); i++) {
        int ring = (int) Math.round(spectrum.frequency(i) * 2 * (size - 1));
        if (ring > 0 && ring < size) {
          double square = spectrum.re(i) * spectrum.re(i) + spectrum.im(i) * spectrum.im(i);
          rings.amplitude[ring] += Math.sqrt(square);
          rings.power[ring] += square;
          rings.count[ring]++;
        }
      }
      return rings;
    }

    int size() {
      return count.length;
    }

    double frequency(int ring) {
      return 0.5 * ring / (size() - 1);
    }
  }
}
