package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.psf.PsfLikeness;
import io.github.selfdeblur.psf.PsfSupport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds PSFs that a blurry plane may have been made with, from its power spectrum alone. */
public final class PsfFromSpectrum {

  /** Candidates that much worse than the best, in nats per frequency, are none. */
  private static final double MOST_WORSE = 0.03;

  private static final int MOST_CANDIDATES = 16;

  /** Kinds of PSF, apart from mirror images, of one support. */
  private static final int MOST_OF_A_SUPPORT = 2;

  /** PSFs more alike than this are the same. */
  private static final double SAME = 0.995;

  /** Of a support that is guessed, in px. */
  private static final int LEAST_SUPPORT = 7;

  private static final int LARGEST_SUPPORT = 41;
  private static final double LIGHT_IN_SUPPORT = 0.88;

  private PsfFromSpectrum() {}

  /**
   * PSFs of a model, the likeliest first; a PSF's mirror image, as likely, follows it where it
   * differs. Each has the support that suits it, the given one or one within.
   *
   * @param plane the blurry plane, on any scale, 32 × 32 px at least
   * @param width of the largest support in px
   * @param height of the largest support in px
   * @param model Gaussian; for all others the PSFs are those of a pupil
   * @param optics of the microscope; empty: unknown
   * @param threads 1, or more for several supports at a time
   */
  public static List<PsfCandidate> of(
      Grid plane, int width, int height, PsfModel model, Optional<Optics> optics, int threads) {
    Periodogram periodogram = new Periodogram(plane, Math.max(width, height));
    List<PsfCandidate> all =
        SupportSearch.within(
            new Support(width, height),
            threads > 1,
            support -> ofSupport(periodogram, PsfFamily.of(model, support, optics)));
    double least = all.stream().mapToDouble(PsfCandidate::penalty).min().orElseThrow();
    return all.stream()
        .filter(candidate -> candidate.penalty() <= least + MOST_WORSE)
        .sorted(Comparator.comparingDouble(PsfCandidate::penalty))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /**
   * A support that holds the PSF, guessed from that of a pupil.
   *
   * @param plane as in {@link #of}
   * @param optics as in {@link #of}
   * @return side of a square in px, odd, at most a third of the plane's lesser side or so
   */
  public static int support(Grid plane, Optional<Optics> optics) {
    int third = Math.min(plane.width(), plane.height()) / 3;
    int side = Math.max(LEAST_SUPPORT, Math.min(LARGEST_SUPPORT, third)) | 1;
    PsfFamily family = PsfFamily.of(PsfModel.PUPIL, new Support(side, side), optics);
    PsfCandidate psf = ofSupport(new Periodogram(plane, side), family).get(0);
    return Math.max(LEAST_SUPPORT, PsfSupport.side(psf.psf(), LIGHT_IN_SUPPORT));
  }

  /** Those of one support, which all have. */
  private static List<PsfCandidate> ofSupport(Periodogram periodogram, PsfFamily family) {
    SpectralFit fit = new SpectralFit(periodogram, family);
    List<SpectralFit.Found> minima =
        family.starts().stream()
            .map(fit::from)
            .sorted(Comparator.comparingDouble(SpectralFit.Found::penalty))
            .toList();
    List<PsfCandidate> candidates = new ArrayList<>();
    int kinds = 0;
    for (SpectralFit.Found minimum : minima) {
      if (minimum.penalty() > minima.get(0).penalty() + MOST_WORSE || kinds == MOST_OF_A_SUPPORT) {
        break;
      }
      PsfFamily.Centred centred = family.centred(minimum.parameters());
      Grid psf = pixels(centred.psf(), family);
      Grid mirrored = psf.mirrored();
      if (candidates.stream().allMatch(c -> PsfLikeness.of(c.psf(), psf) < SAME)) {
        candidates.add(new PsfCandidate(psf, minimum.penalty(), centred.shape()));
        if (PsfLikeness.of(psf, mirrored) < SAME) {
          candidates.add(new PsfCandidate(mirrored, minimum.penalty(), centred.shape().mirrored()));
        }
        kinds++;
      }
    }
    return candidates;
  }

  static Grid pixels(double[] psf, PsfFamily family) {
    float[] values = new float[psf.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) psf[i];
    }
    return new Grid(values, family.width(), family.height());
  }
}
