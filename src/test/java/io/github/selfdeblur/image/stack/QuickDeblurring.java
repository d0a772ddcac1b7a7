package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;

/** Images of several planes, deblurred in three iterations. */
final class QuickDeblurring {

  static final SelfDeblurOptions QUICK = Blobs.quick(3).finish(Method.WIENER).threads(1).build();

  private QuickDeblurring() {}

  static HyperstackDeblurring run(ImagePlus image, StackOptions.Builder options) {
    return run(image, options, Monitor.NONE);
  }

  static HyperstackDeblurring run(ImagePlus image, StackOptions.Builder options, Monitor listener) {
    return HyperstackDeblurring.of(image, QUICK, options.build(), listener);
  }

  static String refusal(ImagePlus image, StackOptions.Builder options) {
    return assertThrows(IllegalArgumentException.class, () -> run(image, options)).getMessage();
  }
}
