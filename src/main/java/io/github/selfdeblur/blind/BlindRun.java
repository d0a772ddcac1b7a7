package io.github.selfdeblur.blind;

import ai.djl.Device;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.deconvolve.Progress;
import io.github.selfdeblur.engine.Allocator;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.facts.Version;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.intensity.PixelWeights;
import io.github.selfdeblur.intensity.PoissonGaussian;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.intensity.UselessPixels;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.psf.spectrum.PsfCandidate;
import io.github.selfdeblur.solve.Fit;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.Problem;
import io.github.selfdeblur.solve.Solution;
import io.github.selfdeblur.solve.StickyListener;
import io.github.selfdeblur.solve.network.PsfStart;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/** From a checked plane to a result: scale, fit, centring, finish, report. */
final class BlindRun {

  private final SelfDeblurOptions options;
  private final StickyListener listener;
  private final IntensityScale scale;
  private final boolean white;
  private final boolean keepsSum;
  private final Grid y;
  private final Signal signal;

  /** The known kernel of the cross-correlation; null to find it. */
  private final Grid knownK;

  /**
   * @param grey the blurry plane, or a tile of it, in grey values
   * @param psf the known PSF, sum 1; null to find it
   */
  BlindRun(
      Grid grey, RunScale light, Grid psf, SelfDeblurOptions options, IterationListener listener) {
    this.options = options;
    scale = light.unit();
    white = light.white();
    keepsSum = light.keepsSum();
    knownK = psf == null ? null : psf.mirrored();
    y = scale.toUnit(grey);
    signal = Signal.of(y, inUnit(options.noiseSigma()));
    this.listener = new StickyListener(new GreyListener(listener, scale, greySigma()));
  }

  SelfDeblurResult result() {
    long start = System.nanoTime();
    Optional<PsfCandidate> startPsf = startPsf();
    Solution solution = solve(startPsf);
    long finishStart = System.nanoTime();
    Method finish = options.schedule().finish();
    // Who stopped the iterations wants their result, and the finish is part of it.
    boolean stopped = listener.isStopped();
    Progress progress = fraction -> listener.finishing(fraction) || stopped;
    Restoration restored = restored(solution, startPsf, finish, progress);
    Grid sharp = restored.sharp();
    Grid network = restored.network();
    Grid psf = restored.psf();
    Flux flux = flux(sharp);
    double finishSeconds = (System.nanoTime() - finishStart) * 1e-9;
    RunReport report =
        new RunReport(
            Version.current(),
            options.preset().label(),
            options.psfWidth(),
            options.psfHeight(),
            psfModel(psf, startPsf.filter(first -> first.psf() == psf).isPresent()),
            options.noiseModel().label(),
            options.schedule().iterationsOfAllStarts(),
            solution.losses().length,
            solution.resultIteration(),
            solution.stopReason(),
            solution.restarts(),
            solution.failure().isPresent(),
            Warnings.of(solution, psf, knownK == null && psf.width() == options.psfWidth()),
            options.seed(),
            solution.device(),
            options.threads(),
            greySigma(),
            signal.noise().kind(),
            lambda(),
            scale.black(),
            scale.range(),
            flux.factor(),
            flux.shift() * scale.range(),
            restored.centring().dx(),
            restored.centring().dy(),
            solution.mse(),
            solution.phases(),
            finish,
            finishSeconds,
            solution.seconds() / solution.losses().length,
            (System.nanoTime() - start) * 1e-9,
            solution.losses());
    return new SelfDeblurResult(
        ImgLib2.image(scale.toGrey(flux.applied(sharp))),
        window(psf),
        ImgLib2.image(scale.toGrey(flux(network).applied(network))),
        startPsf.map(first -> window(first.psf())),
        report);
  }

  private Optional<PsfCandidate> startPsf() {
    boolean started = knownK == null && options.psfModel().startsFromSpectrum();
    return started
        ? Optional.of(StartingPsf.of(options, setting(), listener::searching))
        : Optional.empty();
  }

  private Solution solve(Optional<PsfCandidate> startPsf) {
    Device device = PyTorch.device(options.device());
    PsfStart start = startPsf.map(psf -> new PsfStart(options.psfModel(), psf)).orElse(null);
    int threadsBefore = PyTorch.limitThreads(options.threads());
    Problem problem = new Problem(y, signal.noise().sigma(), weights(), knownK);
    SelfDeblurComposition networks =
        new SelfDeblurComposition(lambda(), brightest(startPsf), start);
    try (Fit fit = new Fit(problem, within(startPsf), networks, device, this::penalty)) {
      return fit.run(listener, this::finished);
    } finally {
      PyTorch.limitThreads(threadsBefore);
      Allocator.trim(device);
    }
  }

  /**
   * A photograph's white is the brightest, and as published the blurry image's largest value; a
   * micrograph may hide beads that are brighter.
   */
  private double brightest(Optional<PsfCandidate> startPsf) {
    boolean blind = knownK == null && startPsf.isEmpty();
    if (blind && options.preset().isPublished() || white && startPsf.isEmpty()) {
      return 1;
    }
    Grid psf = knownK == null ? null : knownK.mirrored();
    return Headroom.of(startPsf.map(PsfCandidate::psf).orElse(psf), setting());
  }

  /** The options for the support that the PSF's spectrum shows. */
  private SelfDeblurOptions within(Optional<PsfCandidate> startPsf) {
    return startPsf
        .map(found -> options.toBuilder().psfSize(found.psf().width(), found.psf().height()))
        .map(SelfDeblurOptions.Builder::build)
        .orElse(options);
  }

  /** In a window of the size that was asked for. */
  private Img<FloatType> window(Grid psf) {
    return ImgLib2.image(psf.enlarged(options.psfWidth(), options.psfHeight()));
  }

  /** The final image, were the run to end with that. */
  private Grid finished(Grid x, Grid k) {
    Method finish = options.schedule().finish();
    Grid sharp = Restoration.of(x, k, finish, setting(), Progress.NONE).sharp();
    return flux(sharp).applied(sharp);
  }

  private Flux flux(Grid image) {
    return keepsSum ? Flux.of(image, y, scale.black() >= 0) : Flux.NONE;
  }

  private Restoration restored(
      Solution solution, Optional<PsfCandidate> startPsf, Method finish, Progress progress) {
    Restoration own = Restoration.of(solution.x(), solution.k(), finish, setting(), progress);
    return startPsf.isEmpty() || finish == Method.NETWORK
        ? own
        : own.orWith(startPsf.get().psf(), finish, setting(), progress);
  }

  private Restoration.Setting setting() {
    return new Restoration.Setting(
        y,
        signal,
        knownK == null ? Optional.of(options.psfModel()) : Optional.empty(),
        options.psfWidth(),
        options.psfHeight(),
        options.threads());
  }

  /** Of several starts, the one goes on whose image is natural and explains the blurry one. */
  private double penalty(Grid x, Grid k, DoublePredicate progress) {
    Grid psf = Restoration.psf(x, k, Method.SPARSE, setting());
    double penalty = setting().plausibility(psf).penaltyOfStart();
    progress.test(1);
    return penalty;
  }

  /** Of the pixels' differences; null where all count the same. */
  private Grid weights() {
    if (options.noiseModel() == NoiseModel.UNIFORM) {
      return null;
    }
    PoissonGaussian noise = noise();
    return PixelWeights.roots(y, noise, UselessPixels.of(y, noise));
  }

  private String psfModel(Grid psf, boolean ofSpectrum) {
    if (knownK != null) {
      return "given";
    }
    PsfModel model = options.psfModel();
    String optics = options.optics().map(Optics::describe).orElse(", optics unknown");
    String origin = ofSpectrum ? ", as in the spectrum" : ", fitted with the networks";
    boolean whole = psf.width() == options.psfWidth() && psf.height() == options.psfHeight();
    return model.label()
        + (model == PsfModel.PUPIL ? optics : "")
        + (model.startsFromSpectrum() ? origin : "")
        + (whole ? "" : ", within " + psf.width() + " x " + psf.height() + " px");
  }

  /** On the [0, 1] scale, where black is the camera's offset. */
  private PoissonGaussian noise() {
    PoissonGaussian estimated = signal.noise().line();
    OptionalDouble gain = options.camera().gain();
    OptionalDouble read = options.camera().readNoise();
    return new PoissonGaussian(
        gain.isPresent() ? gain.getAsDouble() / scale.range() : estimated.gain(),
        read.isPresent() ? Math.pow(read.getAsDouble() / scale.range(), 2) : estimated.constant());
  }

  private double lambda() {
    return options.tvWeight() * signal.noise().sigma();
  }

  private double greySigma() {
    return signal.noise().sigma() * scale.range();
  }

  private OptionalDouble inUnit(OptionalDouble grey) {
    return grey.isEmpty() ? grey : OptionalDouble.of(grey.getAsDouble() / scale.range());
  }
}
