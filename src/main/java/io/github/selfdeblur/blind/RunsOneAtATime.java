package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.BlindProblem;
import io.github.selfdeblur.blind.method.RunScale;
import io.github.selfdeblur.blind.method.SelfDeblurMethod;
import io.github.selfdeblur.blind.micrograph.MicrographMethod;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.psf.Psf;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Runs on planes that keep the rules: those of networks in one JVM wait for each other.
 *
 * <p>Bad input throws {@link IllegalArgumentException} with one sentence, before any work.
 */
public final class RunsOneAtATime {

  private RunsOneAtATime() {}

  /** Finds the sharp image and the PSF of a plane. */
  public static <T extends RealType<T>> SelfDeblurResult blind(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options, Monitor monitor) {
    InputRules.checkPreset(options.preset(), false);
    monitor.begins(options.psfModel() == PsfModel.MICROGRAPH ? RunStep.SPECTRUM : RunStep.ENGINE);
    return options.psfModel() == PsfModel.MICROGRAPH
        ? ofMicrograph(image, options, monitor)
        : run(image, checked(image, options), null, options, monitor);
  }

  /** Without networks, which alone have to wait for each other. */
  private static <T extends RealType<T>> SelfDeblurResult ofMicrograph(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options, Monitor monitor) {
    InputRules.checkPlane(image, "image");
    InputRules.checkMicrograph(image, options);
    BlindProblem problem = problem(values(image), null, options);
    return new BlindRun(new MicrographMethod(), problem, monitor).result();
  }

  /** Finds the sharp image of a plane whose PSF, values ≥ 0 of any sum, is known. */
  public static <T extends RealType<T>, P extends RealType<P>> SelfDeblurResult withPsf(
      RandomAccessibleInterval<T> image,
      RandomAccessibleInterval<P> psf,
      SelfDeblurOptions options,
      Monitor monitor) {
    InputRules.checkPreset(options.preset(), true);
    InputRules.checkFullSize(options.schedule());
    InputRules.checkPlane(psf, "PSF");
    SelfDeblurOptions sized = sizedFor(psf, options);
    monitor.begins(RunStep.ENGINE);
    return run(image, checked(image, sized), normalised(psf), sized, monitor);
  }

  /** The same for a tile of a plane, in the light of that plane. */
  static SelfDeblurResult ofTile(
      Img<FloatType> tile,
      Img<FloatType> psf,
      RunScale ofPlane,
      SelfDeblurOptions options,
      Monitor monitor) {
    SelfDeblurOptions sized = sizedFor(psf, options);
    Grid grey = checked(tile, sized);
    return run(tile, BlindProblem.of(grey, ofPlane.ofTile(), normalised(psf), sized), monitor);
  }

  private static SelfDeblurOptions sizedFor(Interval psf, SelfDeblurOptions options) {
    int width = Math.toIntExact(psf.dimension(0));
    int height = Math.toIntExact(psf.dimension(1));
    return options.toBuilder().psfSize(width, height).build();
  }

  private static <P extends RealType<P>> Grid normalised(RandomAccessibleInterval<P> psf) {
    return Psf.normalised(ImgLib2.grid(psf), 0, 0).values();
  }

  /** The image's values, once every rule of networks holds. */
  private static <T extends RealType<T>> Grid checked(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options) {
    InputRules.checkPlane(image, "image");
    InputRules.checkSize(image, options);
    InputRules.checkMemory(image, options, DeviceMemory.total(options.device()));
    Grid grey = values(image);
    PyTorch.device(options.device());
    return grey;
  }

  private static <T extends RealType<T>> Grid values(RandomAccessibleInterval<T> image) {
    Grid grey = ImgLib2.grid(image);
    InputRules.checkValues(grey.values());
    return grey;
  }

  private static SelfDeblurResult run(
      RandomAccessibleInterval<?> image,
      Grid grey,
      Grid psf,
      SelfDeblurOptions options,
      Monitor monitor) {
    return run(image, problem(grey, psf, options), monitor);
  }

  private static BlindProblem problem(Grid grey, Grid psf, SelfDeblurOptions options) {
    return BlindProblem.of(grey, RunScale.ofPlane(grey, options), psf, options);
  }

  private static SelfDeblurResult run(Interval image, BlindProblem problem, Monitor monitor) {
    BlindRun run = new BlindRun(new SelfDeblurMethod(), problem, monitor);
    SelfDeblurOptions options = problem.options();
    return FitInTurn.of(
        () -> {
          // Only now is nothing of another run left on a GPU.
          InputRules.checkMemory(image, options, DeviceMemory.free(options.device()));
          return run.result();
        },
        monitor);
  }
}
