package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.options.Optics;
import org.jtransforms.fft.FloatFFT_3D;

/**
 * |H|² of a microscope's stacks: what is left of the power at each frequency. Not for use by two
 * threads at a time.
 */
public final class VolumePower {

  private final PupilVolume volume;
  private final int[] size;
  private final FloatFFT_3D fourier;

  /**
   * @param size of the grid, px: width, height, planes; each a {@link
   *     io.github.selfdeblur.grid.FastSize}
   */
  public VolumePower(Optics optics, int... size) {
    volume = new PupilVolume(optics, size);
    this.size = size.clone();
    fourier = new FloatFFT_3D(size[2], size[1], size[0]);
  }

  /**
   * The power of half of the frequencies, 1 at 0: those across from 0 to width / 2, row after row,
   * plane after plane.
   */
  public double[] of(Aberrations aberrations) {
    float[] light = volume.light(aberrations);
    float[] spectrum = new float[2 * light.length];
    System.arraycopy(light, 0, spectrum, 0, light.length);
    fourier.realForwardFull(spectrum);
    int columns = size[0] / 2 + 1;
    double[] power = new double[columns * size[1] * size[2]];
    for (int i = 0; i < power.length; i++) {
      int row = i / columns;
      int at = row * size[0] + i % columns;
      double re = spectrum[2 * at];
      double im = spectrum[2 * at + 1];
      power[i] = (re * re + im * im) * volume.pixelPower(at % (size[0] * size[1]));
    }
    return power;
  }
}
