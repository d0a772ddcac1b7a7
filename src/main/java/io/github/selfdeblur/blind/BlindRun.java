package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.BlindMethod;
import io.github.selfdeblur.blind.method.BlindProblem;
import io.github.selfdeblur.blind.method.BlindSolution;
import io.github.selfdeblur.blind.method.Restoration;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.progress.StickyMonitor;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/** From a plane on its scale to a result, by any method: solution, centring, finish, report. */
final class BlindRun {

  private final BlindMethod method;
  private final BlindProblem problem;
  private final SelfDeblurOptions options;
  private final IntensityScale scale;
  private final StickyMonitor monitor;

  BlindRun(BlindMethod method, BlindProblem problem, Monitor monitor) {
    this.method = method;
    this.problem = problem;
    options = problem.options();
    scale = problem.light().unit();
    double greySigma = problem.greySigma();
    this.monitor = new StickyMonitor(monitor.withIterations(each -> each.inGrey(scale, greySigma)));
  }

  SelfDeblurResult result() {
    long start = System.nanoTime();
    BlindSolution solution = method.solve(problem, monitor);
    long finishStart = System.nanoTime();
    // Who stopped the iterations wants their result, and the finish is part of it.
    Monitor heard = monitor.isStopped() ? monitor.unstoppable() : monitor;
    monitor.begins(RunStep.FINISH);
    Restoration restored = Restoration.of(solution, problem, heard.in(Part.FINISH));
    Flux flux = problem.flux(restored.sharp());
    double finishSeconds = (System.nanoTime() - finishStart) * 1e-9;
    BlindFacts blind = facts(solution, restored, finishSeconds);
    RunFacts run =
        RunFacts.since(
            start,
            problem.greySigma(),
            problem.signal().noise().kind(),
            flux.factor(),
            flux.shift() * scale.range());
    return new SelfDeblurResult(
        inGrey(restored.sharp(), flux),
        window(restored.psf()),
        inGrey(restored.network(), problem.flux(restored.network())),
        solution.startPsf().map(this::window),
        new RunReport(run, blind, solution.facts()));
  }

  private Img<FloatType> inGrey(Grid image, Flux flux) {
    return ImgLib2.image(scale.toGrey(flux.applied(image)));
  }

  /** In a window of the size that was asked for, if it was. */
  private Img<FloatType> window(Grid psf) {
    return ImgLib2.image(psf.enlarged(width(psf), height(psf)));
  }

  private int width(Grid psf) {
    return Math.max(psf.width(), options.psfWidth());
  }

  private int height(Grid psf) {
    return Math.max(psf.height(), options.psfHeight());
  }

  private BlindFacts facts(BlindSolution solution, Restoration restored, double finishSeconds) {
    Grid psf = restored.psf();
    boolean ofStart = solution.startPsf().filter(first -> first == psf).isPresent();
    boolean guessed = !problem.isPsfGiven() && psf.width() == options.psfWidth();
    return new BlindFacts(
        options.preset().label(),
        width(psf),
        height(psf),
        psfModel(psf, ofStart),
        options.noiseModel().label(),
        Warnings.of(solution, psf, guessed, options.optics()),
        options.seed(),
        options.threads(),
        scale.black(),
        scale.range(),
        restored.centring().dx(),
        restored.centring().dy(),
        options.schedule().finish(),
        finishSeconds);
  }

  private String psfModel(Grid psf, boolean ofStart) {
    if (problem.isPsfGiven()) {
      return "given";
    }
    PsfModel model = options.psfModel();
    String optics = options.optics().map(Optics::describe).orElse(", optics unknown");
    String origin = ofStart ? ", as in the spectrum" : ", fitted with the networks";
    boolean whole = psf.width() == width(psf) && psf.height() == height(psf);
    return model.label()
        + (model == PsfModel.PUPIL || model == PsfModel.MICROGRAPH ? optics : "")
        + (model.startsFromSpectrum() ? origin : "")
        + (whole ? "" : ", within " + psf.width() + " x " + psf.height() + " px");
  }
}
