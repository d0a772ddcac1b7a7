package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.grid.Grid;
import java.util.List;

/** How badly any PSF explains a plane's power spectrum. */
public final class SpectralPenalty {

  private final Periodogram periodogram;

  /**
   * @param plane the blurry plane, on any scale, 32 × 32 px at least
   * @param psfSide the largest, px
   */
  public SpectralPenalty(Grid plane, int psfSide) {
    periodogram = new Periodogram(plane, psfSide);
  }

  /**
   * In nats per frequency, with the specimen that suits it; as in {@link PsfCandidate}, but for
   * what aberrations cost.
   */
  public double of(Grid psf) {
    return new SpectralFit(periodogram, new Single(psf)).from(new double[0]).penalty();
  }

  /** One PSF, without parameters. */
  private record Single(Grid pixels) implements PsfFamily {

    @Override
    public int width() {
      return pixels.width();
    }

    @Override
    public int height() {
      return pixels.height();
    }

    @Override
    public List<SoftPenalty> penalties() {
      return List.of();
    }

    @Override
    public List<double[]> starts() {
      return List.of(new double[0]);
    }

    @Override
    public double[] parameters(PsfShape shape) {
      return new double[0];
    }

    @Override
    public double[] psf(double[] parameters) {
      double[] psf = new double[pixels.values().length];
      for (int i = 0; i < psf.length; i++) {
        psf[i] = pixels.values()[i];
      }
      return psf;
    }

    @Override
    public Centred centred(double[] parameters) {
      return new Centred(psf(parameters), null);
    }
  }
}
