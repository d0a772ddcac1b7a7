package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.PsfLikeness;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.psf.family.FixedPsf;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.family.TheoreticalPsf;
import io.github.selfdeblur.psf.family.TransferFamily;
import io.github.selfdeblur.psf.likelihood.SpecimenShapes;
import io.github.selfdeblur.psf.likelihood.WhittleFit;
import io.github.selfdeblur.psf.likelihood.WhittleFit.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The PSFs of some families that a plane's spectrum leaves. */
final class PsfGuesses {

  /** Steps after which the better starts are told from the worse, and then to the end. */
  private static final int FIRST_STEPS = 6;

  private static final int LAST_STEPS = 20;

  /** Of the specimen alone, from one that is near. */
  private static final int NEAR_STEPS = 4;

  /** Starts of a family that go on. */
  private static final int GO_ON = 4;

  /** Guesses that much worse than the best, in nats, are none. */
  private static final double MOST_WORSE = 15;

  private static final int MOST = 8;

  /** PSFs more alike than this are the same. */
  private static final double SAME = 0.99;

  private final SpecimenShapes shapes;
  private final PeriodicGrid grid;
  private final int mostSide;
  private final Cut cut;
  private final boolean parallel;

  /**
   * @param mostSide px of a PSF's side
   * @param cut a support that is known
   */
  PsfGuesses(SpecimenShapes shapes, PeriodicGrid grid, int mostSide, Cut cut, int threads) {
    this.cut = cut;
    this.shapes = shapes;
    this.grid = grid;
    this.mostSide = mostSide;
    parallel = threads > 1;
  }

  /**
   * The safe one first, then the likeliest of the others, each with its mirror image.
   *
   * @param progress stops with the safe one alone
   */
  List<PsfGuess> of(PsfFamilies families, Progress progress) {
    Found safe = new WhittleFit(shapes, families.safe()).from(new double[0], LAST_STEPS);
    List<Found> minima = new ArrayList<>();
    int done = 0;
    for (TransferFamily family : families.others()) {
      if (!progress.reached((double) done++ / families.others().size())) {
        return List.of(guess(safe, false, true));
      }
      minima.addAll(minima(family));
    }
    minima.sort(Comparator.comparingDouble(Found::total));
    double least = Math.min(safe.total(), minima.get(0).total());
    List<PsfGuess> guesses = new ArrayList<>();
    guesses.add(guess(safe, false, true));
    for (Found found : minima) {
      if (found.total() > least + MOST_WORSE || guesses.size() >= MOST) {
        break;
      }
      PsfGuess guess = guess(found, false, false);
      if (isNew(guess, guesses)) {
        guesses.add(guess);
        PsfGuess mirrored = guess(found, true, false);
        if (isNew(mirrored, guesses)) {
          guesses.add(mirrored);
        }
      }
    }
    return guesses;
  }

  private List<Found> minima(TransferFamily family) {
    WhittleFit fit = new WhittleFit(shapes, family);
    List<Found> first =
        each(family.starts()).map(start -> fit.from(start, FIRST_STEPS)).toList().stream()
            .sorted(Comparator.comparingDouble(Found::total))
            .limit(GO_ON)
            .toList();
    return each(first).map(found -> fit.from(found, LAST_STEPS)).toList();
  }

  private <T> Stream<T> each(List<T> list) {
    return parallel ? list.parallelStream() : list.stream();
  }

  /** The same family with its parameters nearer to rest, or further from it. */
  PsfGuess scaled(PsfGuess guess, double factor) {
    TransferFamily family = guess.found().family();
    double[] rest = family.rest();
    double[] parameters = guess.found().parameters().clone();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = rest[i] + factor * (parameters[i] - rest[i]);
    }
    Grid psf = psf(family, parameters, guess.mirrored());
    FixedPsf fixed = FixedPsf.of(family.label(), psf, grid);
    Found found = new WhittleFit(shapes, fixed).besides(guess.found(), NEAR_STEPS);
    return new PsfGuess(psf, found, guess.mirrored(), false, guess.smooth());
  }

  private PsfGuess guess(Found found, boolean mirrored, boolean safe) {
    Grid psf = psf(found.family(), found.parameters(), mirrored);
    return new PsfGuess(psf, found, mirrored, safe, found.family().isSmooth());
  }

  private Grid psf(TransferFamily family, double[] parameters, boolean mirrored) {
    Grid whole = grid.centred(family.transfer(parameters));
    Grid psf =
        cut.equals(Cut.NONE) ? TheoreticalPsf.supported(whole, mostSide) : cut.supported(whole);
    return mirrored ? psf.mirrored() : psf;
  }

  private static boolean isNew(PsfGuess guess, List<PsfGuess> others) {
    return others.stream().noneMatch(other -> PsfLikeness.of(guess.psf(), other.psf()) > SAME);
  }
}
