package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a deconvolution with a known PSF, and what was given for them. */
public final class KnownPsfRows {

  private static final String AUTO = "auto";

  public static final Option PSF =
      Option.required(
          "psf",
          "PSF",
          "the PSF, in the sense of a true convolution, a plane or a stack; resampled where its pixels"
              + " are of another size");

  public static final Option ORIGIN =
      Option.choice(
          "origin",
          "PSF origin",
          PsfOrigin.MIDDLE,
          "where in the PSF the point of light lies: `middle`, `peak` (also where its light goes on"
              + " at the opposite borders), `centroid`");

  public static final Option METHOD =
      Option.choice(
          "method",
          "Method",
          AUTO,
          Method.class,
          "by which the image is deconvolved; "
              + AUTO
              + ": planes by `sparse`, stacks by"
              + " `richardson-lucy-tv`");

  public static final Option SMOOTHING =
      SelfDeblurRows.SMOOTHING.meaning(
          "factor on the noise: above 1 smoother, below 1 sharper than the noise asks for;"
              + " nothing to `network`");

  /** What suits natural images, and microscopy's, too. */
  public static final Option ALPHA =
      new Option(
              "alpha",
              "Alpha",
              KnownPsfOptions.USUAL_ALPHA,
              "exponent of the `hyper-laplacian` prior, at most 1")
          .usually(KnownPsfOptions.USUAL_ALPHA, "2/3");

  public static final Option ITERATIONS =
      SelfDeblurRows.ITERATIONS
          .meaning("of Richardson-Lucy and the network; without a prior until only noise is left")
          .where("0: the method's own");

  public static final Option NOISE =
      new Option(
              "noise",
              "Noise sigma",
              0.0,
              "the noise's standard deviation, the same everywhere; estimated it follows the light")
          .in("grey values")
          .where("0: estimated");

  /** Those of how, without the PSF and the method. */
  public static final List<Option> HOW =
      List.of(
          SMOOTHING,
          ALPHA,
          NOISE,
          SelfDeblurRows.OFFSET,
          SelfDeblurRows.SEED,
          SelfDeblurRows.DEVICE,
          SelfDeblurRows.THREADS);

  /** In the order of the dialog. */
  public static final List<Option> ALL =
      Stream.of(
              List.of(PSF, ORIGIN, METHOD, SMOOTHING, ALPHA, ITERATIONS, NOISE),
              List.of(SelfDeblurRows.OFFSET),
              StackRows.PLANES,
              List.of(SelfDeblurRows.SEED, SelfDeblurRows.DEVICE, SelfDeblurRows.THREADS))
          .flatMap(List::stream)
          .toList();

  private KnownPsfRows() {}

  /** The method that a user asked for; empty: the usual one. */
  public static Optional<Method> method(Answers user) {
    return user.isUsual(METHOD) ? Optional.empty() : Optional.of(user.choice(METHOD, Method.class));
  }

  /**
   * A method as a user asked for it.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static KnownPsfOptions.Builder options(Optional<Method> method, Answers user) {
    KnownPsfOptions.Builder options =
        KnownPsfOptions.of(method)
            .smoothing(user.number(SMOOTHING))
            .alpha(user.number(ALPHA))
            .camera(Camera.of(0, 0, user.number(SelfDeblurRows.OFFSET)))
            .seed(user.whole(SelfDeblurRows.SEED))
            .device(user.choice(SelfDeblurRows.DEVICE, ComputeDevice.class))
            .threads(user.whole(SelfDeblurRows.THREADS));
    user.ifUnusual(NOISE, row -> options.noiseSigma(user.number(row)));
    user.ifUnusual(ITERATIONS, row -> options.iterations(user.whole(row)));
    return options;
  }
}
