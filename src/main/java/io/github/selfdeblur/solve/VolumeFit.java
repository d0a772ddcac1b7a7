package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.engine.Allocator;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.network.ImageHead;
import io.github.selfdeblur.options.network.ImageInput;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.options.schedule.Terms;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilTheory;
import io.github.selfdeblur.solve.network.AutoencoderVolume;
import io.github.selfdeblur.solve.network.PupilVolumeSource;
import io.github.selfdeblur.solve.network.SizedGenerator;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Networks fitted to a z-stack: an autoencoder for the object and, where the PSF is to be found, a
 * pupil for the PSF, by one gradient.
 *
 * @param schedule of phases at full size that continue each other
 * @param brightest the value that the object stays below, where 1 is white
 * @param terms whose sum is the loss
 * @param seed of all random numbers
 * @param where to run
 * @param threads of the CPU, at most
 */
public record VolumeFit(
    Schedule schedule,
    double brightest,
    Function<Phase, List<Term>> terms,
    int seed,
    ComputeDevice where,
    int threads) {

  /**
   * @throws IllegalArgumentException with one sentence for schedules that are for planes
   */
  public VolumeFit {
    boolean shrunk = schedule.phases().stream().anyMatch(phase -> phase.shrink() > 1);
    boolean ofPlanes = schedule.phases().stream().anyMatch(VolumeFit::isOfPlanes);
    if (shrunk || ofPlanes || schedule.levels().size() > 1) {
      throw new IllegalArgumentException(
          "The networks of a volume need a schedule of one size, the full one, and one fresh start,"
              + " without SSIM and whatever else is for planes, got\n"
              + schedule.describe());
    }
  }

  private static boolean isOfPlanes(Phase phase) {
    ImageNetwork image = phase.networks().image();
    return phase.fitTerm() == FitTerm.SSIM
        || !phase.terms().equals(Terms.FIT)
        || image.head() != ImageHead.MEAN
        || image.input() != ImageInput.NOISE;
  }

  /**
   * Object and PSF together.
   *
   * @param blurry the stack on the scale on which 1 is white
   * @param start with which the PSF begins
   * @param progress also stops, with the best so far
   */
  public VolumeSolution joint(
      Grid blurry, StackRoom room, Optics optics, Aberrations start, Progress progress) {
    int[] size = room.size();
    PupilTheory theory = PupilTheory.of(optics, size);
    PupilVolumeSource pupil = new PupilVolumeSource(theory, start, size[0], size[1], size[2]);
    return run(blurry, room, null, pupil, progress);
  }

  /**
   * The object alone.
   *
   * @param blurry the stack on the scale on which 1 is white
   * @param psf sum 1, on the room's grid, its origin the first voxel
   * @param progress also stops, with the best so far
   */
  public VolumeSolution withPsf(Grid blurry, StackRoom room, Grid psf, Progress progress) {
    return run(blurry, room, psf, null, progress);
  }

  private VolumeSolution run(
      Grid blurry, StackRoom room, Grid psf, SizedGenerator pupil, Progress progress) {
    Device device = PyTorch.device(where);
    int[] size = room.size();
    AutoencoderVolume object =
        new AutoencoderVolume(
            schedule.phases().get(0).networks().image(), brightest, size[0], size[1], size[2]);
    int threadsBefore = PyTorch.limitThreads(threads);
    try (VolumeTraining training =
        new VolumeTraining(blurry, room, psf, object, pupil, terms, seed, device)) {
      return run(training, pupil != null, progress);
    } finally {
      PyTorch.limitThreads(threadsBefore);
      Allocator.trim(device);
    }
  }

  private VolumeSolution run(VolumeTraining training, boolean joint, Progress progress) {
    long start = System.nanoTime();
    int planned = schedule.iterations();
    List<Double> losses = new ArrayList<>();
    StopReason reason = StopReason.MAX_ITERATIONS;
    for (Phase phase : schedule.phases()) {
      if (reason != StopReason.MAX_ITERATIONS) {
        break;
      }
      training.enter(phase);
      for (int i = 0; i < phase.iterations() && reason == StopReason.MAX_ITERATIONS; i++) {
        int number = losses.size() + 1;
        double loss = training.iterate(i, number, number == planned);
        losses.add(loss);
        boolean goesOn =
            progress.reached((double) number / planned) && !Thread.currentThread().isInterrupted();
        reason = reason(loss, training, goesOn);
      }
    }
    if (!training.hasResult()) {
      throw new ArithmeticException(
          "The first iteration gave no number: the stack's values are too large or too small.");
    }
    return new VolumeSolution(
        training.object(),
        training.psf(),
        joint ? training.coefficients() : new float[0],
        training.best().mse(),
        losses.stream().mapToDouble(Double::doubleValue).toArray(),
        training.best().iteration(),
        reason,
        PyTorch.describe(training.device()),
        (System.nanoTime() - start) * 1e-9);
  }

  private StopReason reason(double loss, VolumeTraining training, boolean goesOn) {
    if (!Double.isFinite(loss)) {
      return StopReason.DIVERGED;
    }
    if (training.isCollapsed()) {
      return StopReason.COLLAPSED;
    }
    return goesOn ? StopReason.MAX_ITERATIONS : StopReason.STOPPED_BY_USER;
  }
}
