package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.blind.method.BlindMethod;
import io.github.selfdeblur.blind.method.BlindProblem;
import io.github.selfdeblur.blind.method.BlindSolution;
import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A micrograph's PSF by few numbers round the theoretical one; the finish makes the image. */
public final class MicrographMethod implements BlindMethod {

  /** Of an image whose spectrum tells something. */
  public static final int LEAST_SIDE_PX = 32;

  @Override
  public BlindSolution solve(BlindProblem problem, Monitor monitor) {
    long start = System.nanoTime();
    SelfDeblurOptions options = problem.options();
    Progress progress = monitor.in(Part.SEARCH);
    boolean[] stopped = {false};
    MicrographPsf found =
        MicrographPsf.of(
            problem.y(),
            options.optics(),
            cut(options),
            options.threads(),
            fraction -> {
              boolean goesOn = progress.reached(fraction);
              stopped[0] |= !goesOn;
              return goesOn;
            },
            psf -> {
              monitor.begins(RunStep.POLISH);
              monitor.tried(psf);
            });
    double seconds = (System.nanoTime() - start) * 1e-9;
    Grid psf = found.chosen().guess().psf();
    double widthPx = PsfWidth.halfMaximumPx(psf);
    monitor.noted(told(found, widthPx, options));
    offset(problem).ifPresent(monitor::noted);
    return new BlindSolution(
        latent(problem.y(), psf),
        Optional.of(CorrelationKernel.of(psf)),
        Optional.empty(),
        List.of(),
        new MicrographFacts(
            stopped[0] ? StopReason.STOPPED_BY_USER : StopReason.MAX_ITERATIONS,
            found.chosen().guess().label(),
            found.evidence(),
            widthPx,
            found.runnerUp().map(next -> text(next, found)).orElse("none"),
            seconds,
            found.chosen().misfit()));
  }

  private static Cut cut(SelfDeblurOptions options) {
    boolean known = options.psfWidth() > 0 && options.psfHeight() > 0;
    return known ? new Cut(options.psfWidth(), options.psfHeight()) : Cut.NONE;
  }

  /** The plane itself, as far as the PSF reaches. */
  private static Grid latent(Grid y, Grid psf) {
    int[] size = {y.width() + psf.width() - 1, y.height() + psf.height() - 1};
    return Surround.repeated(y, Psf.centred(psf).blurryStart(), size);
  }

  private static String text(JudgedPsf next, MicrographPsf found) {
    double worse = next.penalty() - found.chosen().penalty();
    return String.format(Locale.ROOT, "%s, %.1f nats worse", next.guess().label(), worse);
  }

  /** What the user ought to know of the choice. */
  private static String told(MicrographPsf found, double widthPx, SelfDeblurOptions options) {
    if (!found.isSafe()) {
      return String.format(
          Locale.ROOT,
          "PSF found: %s, %s wide at half maximum; the image tells it from %s by %.1f nats.",
          found.chosen().guess().label(),
          width(widthPx, options),
          options.optics().isPresent() ? "the theoretical one" : "none",
          found.evidence());
    }
    return options.optics().isPresent()
        ? "The theoretical PSF was kept, "
            + width(widthPx, options)
            + " wide at half maximum: the image gives no clear evidence of another one."
        : "No blur was found that the image gives clear evidence of: give NA, wavelength and pixel"
            + " size.";
  }

  /** What stands for no light, where nobody said it and it is not 0. */
  private static Optional<String> offset(BlindProblem problem) {
    double black = problem.light().unit().black();
    boolean shown = black > 0 && problem.options().camera().offset().orElse(1) == 0;
    return shown
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "A background of %.4g grey values is taken for no light, and given back.",
                black))
        : Optional.empty();
  }

  private static String width(double px, SelfDeblurOptions options) {
    double um = options.optics().map(optics -> optics.pixelUm().orElse(0)).orElse(0.0);
    return um > 0
        ? String.format(Locale.ROOT, "%.2f µm", px * um)
        : String.format(Locale.ROOT, "%.1f px", px);
  }
}
