package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * Full width at half maximum of a PSF along an axis, on the line through its brightest px, between
 * px by a cubic spline.
 */
public final class FullWidth {

  /** Parts into which a px is cut. */
  private static final int PARTS = 50;

  private static final int LEAST_PX = 5;

  private FullWidth() {}

  /**
   * The width.
   *
   * @param axis 0: x, 1: y, 2: z
   * @return px; NaN where the PSF does not fall below its half on both sides
   */
  public static double of(Grid psf, int axis) {
    double[] line = line(psf, axis);
    if (line.length < LEAST_PX) {
      return Double.NaN;
    }
    double[] px = new double[line.length];
    int top = 0;
    for (int i = 0; i < px.length; i++) {
      px[i] = i;
      top = line[i] > line[top] ? i : top;
    }
    PolynomialSplineFunction curve = new SplineInterpolator().interpolate(px, line);
    double peak = top;
    for (int i = -PARTS; i <= PARTS; i++) {
      double at = top + (double) i / PARTS;
      if (curve.isValidPoint(at) && curve.value(at) > curve.value(peak)) {
        peak = at;
      }
    }
    return crossing(curve, peak, 1) - crossing(curve, peak, -1);
  }

  private static double crossing(PolynomialSplineFunction curve, double peak, int direction) {
    double half = curve.value(peak) / 2;
    double step = (double) direction / PARTS;
    double before = curve.value(peak);
    for (double at = peak + step; curve.isValidPoint(at); at += step) {
      double value = curve.value(at);
      if (value < half) {
        return at - step * (half - value) / (before - value);
      }
      before = value;
    }
    return Double.NaN;
  }

  private static double[] line(Grid psf, int axis) {
    int brightest = 0;
    for (int i = 0; i < psf.values().length; i++) {
      brightest = psf.values()[i] > psf.values()[brightest] ? i : brightest;
    }
    int[] size = psf.size();
    int stride = 1;
    for (int i = 0; i < axis; i++) {
      stride *= size[i];
    }
    double[] line = new double[size[axis]];
    int first = brightest - brightest / stride % size[axis] * stride;
    for (int i = 0; i < line.length; i++) {
      line[i] = psf.values()[first + i * stride];
    }
    return line;
  }
}
