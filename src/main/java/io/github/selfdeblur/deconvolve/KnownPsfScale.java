package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import java.io.Serializable;
import java.util.function.Consumer;

/**
 * What an image as a whole tells of its grey values, and what all parts of it are deconvolved with.
 *
 * @param black the grey value of no light
 * @param signal of the image above black
 */
public record KnownPsfScale(double black, Signal signal) implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * The grey value of no light.
   *
   * @param noted is told where that is not what was asked for
   * @throws IllegalArgumentException where no light is above it
   */
  public static double black(Grid grey, KnownPsfOptions options, Consumer<String> noted) {
    CameraOffset offset =
        options.method() == Method.MICROGRAPH
            ? CameraOffset.ofMicrograph(grey, options.camera())
            : CameraOffset.of(grey, options.camera());
    offset.note().ifPresent(noted);
    return offset.scale(options.whiteLevel()).black();
  }

  /**
   * That of an image.
   *
   * @param light the image's {@link #light}
   */
  public static KnownPsfScale of(Grid light, double black, KnownPsfOptions options) {
    Signal signal = Signal.of(light, options.noiseSigma());
    return new KnownPsfScale(
        black,
        options.whiteLevel().isPresent()
            ? signal.withWhite(options.whiteLevel().getAsDouble() - black)
            : signal);
  }

  /** Grey values above black. */
  public static Grid light(Grid grey, double black) {
    return unit(black).toUnit(grey);
  }

  /** The same above this black. */
  public Grid light(Grid grey) {
    return light(grey, black);
  }

  /** Grey values of what lies above black. */
  public Grid grey(Grid light) {
    return unit(black).toGrey(light);
  }

  private static IntensityScale unit(double black) {
    return new IntensityScale(black, 1);
  }

  /** The method, as strong as the image asks for. */
  public KnownPsfMethod method(KnownPsfOptions options) {
    return KnownPsfMethods.of(options, signal);
  }

  /**
   * What puts the sum of the sharp light right.
   *
   * @param sharp its sum
   * @param blurry the blurry light's sum
   * @param least the blurry light's least value
   * @param px how many there are
   */
  public Flux flux(double sharp, double blurry, double least, long px) {
    return Flux.of(sharp, blurry, black >= 0 && least >= 0, px);
  }
}
