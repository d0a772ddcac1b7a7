package io.github.selfdeblur.deconvolve.specimen;

import io.github.selfdeblur.convolution.PlaneFourier;
import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;

/**
 * A plane, mirrored at its borders, on a periodic grid that has room for a fast Fourier transform.
 * Grids are complex, row after row.
 */
final class MirroredPlane {

  private final Grid plane;
  private final int pad;
  private final int width;
  private final int height;
  private final PlaneFourier fourier;
  private final float[] spectrum;

  /**
   * @param pad px beyond each border, at least
   */
  MirroredPlane(Grid plane, int pad) {
    this.plane = plane;
    this.pad = pad;
    width = FastSize.atLeast(plane.width() + 2 * pad);
    height = FastSize.atLeast(plane.height() + 2 * pad);
    fourier = new PlaneFourier(width, height);
    spectrum = new float[2 * width * height];
    for (int y = 0; y < height; y++) {
      int row = mirrored(y - pad, plane.height(), height) * plane.width();
      for (int x = 0; x < width; x++) {
        spectrum[2 * (y * width + x)] =
            plane.values()[row + mirrored(x - pad, plane.width(), width)];
      }
    }
    fourier.forward(spectrum);
  }

  /** The px of a side that stands at a place of the period that it is mirrored into. */
  private static int mirrored(int at, int side, int period) {
    int near = at >= side + (period - side) / 2 ? at - period : at;
    int inside = near < 0 ? -1 - near : near >= side ? 2 * side - 1 - near : near;
    return Math.max(0, Math.min(side - 1, inside));
  }

  int size() {
    return width * height;
  }

  PlaneFourier fourier() {
    return fourier;
  }

  /** Of the mirrored plane. */
  float[] spectrum() {
    return spectrum;
  }

  /** A PSF's spectrum. */
  float[] transfer(Psf psf) {
    float[] transfer = new float[spectrum.length];
    Grid values = psf.values();
    for (int i = 0; i < values.values().length; i++) {
      int x = Math.floorMod(i % values.width() - psf.origin()[0], width);
      int y = Math.floorMod(i / values.width() - psf.origin()[1], height);
      transfer[2 * (y * width + x)] += values.values()[i];
    }
    fourier.forward(transfer);
    return transfer;
  }

  /** Noise over specimen at each frequency; the mean of an image is known whatever its spectrum. */
  float[] noiseOver(SpecimenSpectrum specimen) {
    float[] ratio = new float[size()];
    for (int i = 1; i < ratio.length; i++) {
      int x = i % width;
      int y = i / width;
      double across = (double) (x <= width / 2 ? x : x - width) / width;
      double down = (double) (y <= height / 2 ? y : y - height) / height;
      ratio[i] = (float) specimen.noiseOverSpecimen(across, down);
    }
    return ratio;
  }

  /** The index of a frequency along a row. */
  int indexOf(double cyclesPerPx) {
    return (int) (cyclesPerPx * width);
  }

  /** The real part where the plane is. */
  Grid cropped(float[] complex) {
    float[] values = new float[plane.values().length];
    for (int i = 0; i < values.length; i++) {
      int at = (i / plane.width() + pad) * width + i % plane.width() + pad;
      values[i] = complex[2 * at];
    }
    return new Grid(values, plane.size());
  }
}
