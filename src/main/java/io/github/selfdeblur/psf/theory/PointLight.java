package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.options.choice.WaveModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The light of one wavelength in the image of a point, |F⁻¹{pupil}|² on a {@link FineGrid}, one
 * transform a part of the field: M. Leutenegger et al. 2006, doi:10.1364/OE.14.011277. Dipoles of
 * all directions add their intensities: with the field's parts of {@link Lens} that is 2 |F g₀|² +
 * 2 |F g₂ cos 2φ|² + 2 |F g₂ sin 2φ|² + |F g₁ cos φ|² + |F g₁ sin φ|².
 */
final class PointLight {

  /** A point of the pupil: where it lies, its path, and the amplitudes of all parts. */
  private record Sample(int at, double path, double axial, float[] amplitudes) {}

  private final FineGrid grid;
  private final double wavesPerUm;
  private final List<Sample> pupil = new ArrayList<>();

  PointLight(FineGrid grid, Wavefront wavefront, WaveModel model, double wavelengthUm) {
    this.grid = grid;
    wavesPerUm = 2 * Math.PI / wavelengthUm;
    Lens lens = wavefront.lens();
    double rim = lens.aperture() / wavelengthUm * grid.pixelUm() * grid.side();
    int most = (int) Math.ceil(rim + Rim.REACH);
    for (int v = -most; v <= most; v++) {
      for (int u = -most; u <= most; u++) {
        double radius = Math.hypot(u, v) / rim;
        double inside = Rim.inside(rim * (1 - radius));
        if (inside != 0) {
          double angle = Math.atan2(v, u);
          float[] parts = parts(lens.field(model, Math.min(1, radius)), angle, inside);
          double path = wavefront.path(u / rim, v / rim);
          pupil.add(new Sample(grid.index(u, v), path, lens.immersionPath(radius), parts));
        }
      }
    }
  }

  /** Amplitudes whose intensities add. */
  private static float[] parts(double[] field, double angle, double inside) {
    if (field.length == 1) {
      return new float[] {(float) (inside * field[0])};
    }
    double twice = Math.sqrt(2) * inside;
    return new float[] {
      (float) (twice * field[0]),
      (float) (twice * field[2] * Math.cos(2 * angle)),
      (float) (twice * field[2] * Math.sin(2 * angle)),
      (float) (inside * field[1] * Math.cos(angle)),
      (float) (inside * field[1] * Math.sin(angle))
    };
  }

  /**
   * The intensity at the fine px' middles; its sum does not depend on the focus.
   *
   * @param focusUm how deep in its immersion the objective is focused
   */
  float[] at(double focusUm) {
    float[] waves = new float[2 * pupil.size()];
    for (int i = 0; i < pupil.size(); i++) {
      double phase = wavesPerUm * (pupil.get(i).path() - focusUm * pupil.get(i).axial());
      waves[2 * i] = (float) Math.cos(phase);
      waves[2 * i + 1] = (float) Math.sin(phase);
    }
    float[] intensity = new float[grid.side() * grid.side()];
    for (int part = 0; part < pupil.get(0).amplitudes().length; part++) {
      float[] plane = grid.plane();
      for (int i = 0; i < pupil.size(); i++) {
        Sample sample = pupil.get(i);
        float amplitude = sample.amplitudes()[part];
        plane[2 * sample.at()] += amplitude * waves[2 * i];
        plane[2 * sample.at() + 1] += amplitude * waves[2 * i + 1];
      }
      grid.fourier().inverse(plane);
      for (int i = 0; i < intensity.length; i++) {
        intensity[i] += plane[2 * i] * plane[2 * i] + plane[2 * i + 1] * plane[2 * i + 1];
      }
    }
    return intensity;
  }
}
