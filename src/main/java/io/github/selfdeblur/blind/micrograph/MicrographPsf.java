package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.deconvolve.specimen.PositiveWiener;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.likelihood.SpecimenShapes;
import io.github.selfdeblur.psf.likelihood.WelchSpectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The search for a micrograph's PSF: those that its spectrum leaves are compared by spectrum,
 * sparsity and positivity, the theoretical PSF among them, which is kept where the evidence is
 * thin.
 *
 * @param chosen the PSF
 * @param safe what would be taken without evidence
 * @param runnerUp the least unlikely of another kind
 */
record MicrographPsf(JudgedPsf chosen, JudgedPsf safe, Optional<JudgedPsf> runnerUp) {

  /** Towards rest and beyond, of the best guesses. */
  private static final double[] SCALES = {0.5, 0.75, 1.25};

  private static final int SCALED = 2;

  /** Of the time, what the spectrum takes. */
  private static final double IN_SPECTRUM = 0.5;

  private static final int LARGEST_SHARE = 3;

  /**
   * @param plane whose 0 is no light, 32 × 32 px at least
   * @param optics empty: unknown
   * @param cut a support that is known
   * @param progress stops with the best so far
   * @param seen is told the PSF so far, first where the spectrum has left the others to be judged
   */
  static MicrographPsf of(
      Grid plane,
      Optional<Optics> optics,
      Cut cut,
      int threads,
      Progress progress,
      Consumer<Grid> seen) {
    WelchSpectrum spectrum =
        new WelchSpectrum(plane, optics.map(MicrographPsf::cutOff).orElse(Double.NaN));
    PeriodicGrid grid = new PeriodicGrid(spectrum.side());
    int most = Math.min(plane.width(), plane.height()) / LARGEST_SHARE;
    PsfGuesses guesses = new PsfGuesses(new SpecimenShapes(spectrum), grid, most, cut, threads);
    List<PsfGuess> found =
        guesses.of(
            PsfFamilies.of(optics, grid, cut), share -> progress.reached(IN_SPECTRUM * share));
    boolean goesOn = progress.reached(IN_SPECTRUM);
    seen.accept(found.get(0).psf());
    PositiveWiener wiener = new PositiveWiener(plane, new PlainBackend(1));
    Weighing weighing = optics.isPresent() ? Weighing.KNOWN : Weighing.UNKNOWN;
    Function<PsfGuess, JudgedPsf> judge =
        guess -> {
          Explained explained = Explained.of(plane, wiener, guess);
          double penalty = weighing.penalty(guess, explained, found.get(0));
          return new JudgedPsf(guess, penalty, explained.misfit());
        };
    if (!goesOn) {
      JudgedPsf safe = judge.apply(found.get(0));
      return new MicrographPsf(safe, safe, Optional.empty());
    }
    List<JudgedPsf> judged = new ArrayList<>(judged(found, judge, threads));
    seen.accept(chosen(judged).chosen().guess().psf());
    List<PsfGuess> scaled =
        judged.stream()
            .sorted(Comparator.comparingDouble(JudgedPsf::penalty))
            .limit(SCALED)
            .map(JudgedPsf::guess)
            .filter(guess -> guess.found().parameters().length > 0)
            .flatMap(guess -> Arrays.stream(SCALES).mapToObj(by -> guesses.scaled(guess, by)))
            .toList();
    judged.addAll(judged(scaled, judge, threads));
    MicrographPsf best = chosen(judged);
    seen.accept(best.chosen().guess().psf());
    progress.reached(1);
    return best;
  }

  private static List<JudgedPsf> judged(
      List<PsfGuess> guesses, Function<PsfGuess, JudgedPsf> judge, int threads) {
    Stream<PsfGuess> each = threads > 1 ? guesses.parallelStream() : guesses.stream();
    return each.map(judge).toList();
  }

  /** Cycles/px beyond which a microscope passes nothing. */
  private static double cutOff(Optics optics) {
    return 2 * optics.pupilRadius() * (optics.modality().hasPinhole() ? 2 : 1);
  }

  /**
   * @param judged the safe one first
   */
  static MicrographPsf chosen(List<JudgedPsf> judged) {
    JudgedPsf likeliest =
        judged.stream().min(Comparator.comparingDouble(JudgedPsf::penalty)).orElseThrow();
    JudgedPsf best =
        judged.stream()
            .filter(each -> isAsGood(each, likeliest))
            .min(Comparator.comparingDouble(each -> each.guess().area()))
            .orElseThrow();
    Optional<JudgedPsf> other =
        judged.stream()
            .filter(each -> !each.guess().label().equals(best.guess().label()))
            .min(Comparator.comparingDouble(JudgedPsf::penalty));
    return new MicrographPsf(best, judged.get(0), other);
  }

  private static boolean isAsGood(JudgedPsf psf, JudgedPsf likeliest) {
    return psf.penalty() <= likeliest.penalty() + Weighing.asGood(psf.guess(), likeliest.guess());
  }

  /** By how many nats the evidence prefers the PSF to the safe one; 0 where it is that. */
  double evidence() {
    return Math.max(0, safe.penalty() - chosen.penalty());
  }

  boolean isSafe() {
    return chosen.guess().safe();
  }
}
