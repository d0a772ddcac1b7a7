package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;
import io.github.selfdeblur.solve.VolumeFit;
import io.github.selfdeblur.solve.VolumeSolution;
import io.github.selfdeblur.stop.StopReason;
import java.util.stream.IntStream;

/**
 * SelfDeblur in three dimensions: an autoencoder for the object and a pupil for the PSF, fitted
 * together to the part of a stack where the PSF shows best. They begin with a PSF that was found
 * without networks, and theirs is taken if it predicts photons held out clearly better than the
 * nominal one.
 *
 * @param options with the schedule, the seed, the device
 */
public record VolumeNetwork(SelfDeblurOptions options) {

  /** px of the window's side. */
  private static final int SIDE = 96;

  /** Of a first object, whose brightest voxel tells how bright the networks' may be. */
  private static final int FIRST_ITERATIONS = 20;

  private static final double MARGIN = 1.25;
  private static final double MOST_BRIGHT = 100;

  /** The voxels of the object that the networks make of a stack, the room around it included. */
  public static long voxels(SelfDeblurOptions options, int... stack) {
    boolean whole = options.schedule().finish() == Method.NETWORK;
    int[] part = whole ? stack : SearchWindow.most(SIDE, stack);
    return IntStream.of(VolumeFinish.room(part).size()).asLongStream().reduce(1, (a, b) -> a * b);
  }

  /**
   * What a fit gave.
   *
   * @param psf the networks' or, where that is not clearly better than the nominal one, the start's
   * @param evidence by how many nats the networks' predicts photons held out better than the
   *     nominal one
   * @param solution of the networks
   */
  public record Fitted(VolumePsf psf, double evidence, VolumeSolution solution) {

    /** Whether the user ended it. */
    public boolean stopped() {
      return solution.stopReason() == StopReason.STOPPED_BY_USER;
    }

    /** Whether the fit went wrong, so that its PSF means nothing. */
    public boolean failed() {
      return solution.stopReason() == StopReason.DIVERGED
          || solution.stopReason() == StopReason.COLLAPSED;
    }
  }

  /**
   * Fits both networks.
   *
   * @param stack 0 for no light
   * @param start with which they begin
   * @param progress also stops, with the best so far
   */
  public Fitted fit(Grid stack, VolumePsf start, Progress progress) {
    SearchWindow window = SearchWindow.of(stack, SIDE);
    Grid part = window.of(stack).scaled(1 / start.light().white(), 0);
    StackRoom room = VolumeFinish.room(part.size());
    Psf first = new PupilVolume(start.optics(), room.size()).of(start.aberrations());
    VolumeSolution found =
        fit(part, room, first, start.light())
            .joint(part, room, start.optics(), start.aberrations(), progress);
    Fitted kept = new Fitted(start, Double.NaN, found);
    if (kept.failed()) {
      return kept;
    }
    VolumePsf theirs = judged(window.of(stack), start, aberrations(found));
    boolean taken = theirs.evidence() >= VolumeSearch.NOT_NOMINAL;
    return new Fitted(taken ? theirs : start, theirs.evidence(), found);
  }

  /**
   * The networks' own image of a stack, with the PSF as it is.
   *
   * @param stack 0 for no light
   * @param progress also stops, with the best so far
   */
  public VolumeFinish.Finished image(Grid stack, VolumePsf psf, Progress progress) {
    double white = psf.light().white();
    Grid scaled = stack.scaled(1 / white, 0);
    StackRoom room = VolumeFinish.room(stack.size());
    Psf known = psf.on(room.size());
    int[] toFirst = IntStream.of(Grid.middle(room.size())).map(middle -> -middle).toArray();
    VolumeSolution found =
        fit(scaled, room, known, psf.light())
            .withPsf(scaled, room, known.values().rolled(toFirst), progress);
    Grid object = found.object().crop(room.start(), stack.size());
    return new VolumeFinish.Finished(object.scaled(white, 0), found.mse());
  }

  private VolumeFit fit(Grid part, StackRoom room, Psf psf, StackLight light) {
    double brightest = brightest(part, room, psf, light);
    double lambda = options.tvWeight() * light.relativeNoise();
    SelfDeblurComposition loss = new SelfDeblurComposition(lambda, brightest, null);
    return new VolumeFit(
        options.schedule(),
        brightest,
        loss::terms,
        options.seed(),
        options.device(),
        options.threads());
  }

  private double brightest(Grid part, StackRoom room, Psf psf, StackLight light) {
    double brightest =
        new StackLucy(FIRST_ITERATIONS, light.variation(), options.threads())
            .estimate(part, room, psf, room.start(part), Progress.NONE)
            .object()
            .maximum();
    return Math.min(MOST_BRIGHT, Math.max(1, MARGIN * brightest));
  }

  private static Aberrations aberrations(VolumeSolution found) {
    float[] radians = found.coefficients();
    return new Aberrations(
        IntStream.range(0, radians.length).mapToDouble(i -> radians[i]).toArray());
  }

  /**
   * How plausible other aberrations are beside none, as in a search; not beside the start's, which
   * a search chose by this very measure.
   */
  VolumePsf judged(Grid part, VolumePsf start, Aberrations other) {
    Judge judge = new Judge(part, start.light(), start.optics(), options.threads());
    int iterations = Judge.iterations(start.optics());
    double nominal = judge.of(Aberrations.NONE, judge.start(), iterations).penalty();
    double evidence = nominal - judge.of(other, judge.start(), iterations).penalty();
    return new VolumePsf(start.optics(), other, evidence, start.light());
  }
}
