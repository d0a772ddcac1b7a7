package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import java.util.Arrays;
import java.util.Optional;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images of next to no px give a result or one sentence. */
class TinyImagesTest {

  private static final int[][] SIZES = {
    {1, 2}, {2, 1}, {1, 9}, {40, 1}, {2, 2}, {2, 3}, {3, 3}, {4, 4}, {2, 40}, {5, 5}
  };

  private static final int[][] PSFS = {{2, 1}, {1, 3}, {2, 2}, {3, 3}, {1, 2}};

  private static Img<FloatType> image(int... size) {
    float[] values = new float[size[0] * size[1]];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 + 7 * (i * i % 5);
    }
    return ArrayImgs.floats(values, size[0], size[1]);
  }

  private static Img<FloatType> psf(int... size) {
    float[] values = new float[size[0] * size[1]];
    Arrays.fill(values, 1);
    return ArrayImgs.floats(values, size[0], size[1]);
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NETWORK"})
  void everyMethodTakesThemOrSaysWhyNot(Method method) {
    for (int[] size : SIZES) {
      for (int[] psf : PSFS) {
        for (double offset : new double[] {0, -1}) {
          KnownPsfOptions.Builder options =
              KnownPsfOptions.of(method).threads(1).camera(Camera.of(0, 0, offset));
          resultOrSentence(size, psf, options.build());
          resultOrSentence(size, psf, options.noiseSigma(1).build());
        }
      }
    }
  }

  private static void resultOrSentence(int[] size, int[] psf, KnownPsfOptions options) {
    try {
      Img<FloatType> sharp =
          Deconvolution.withPsf(image(size), psf(psf), options, Monitor.NONE).image();
      assertEquals(size[0], sharp.dimension(0));
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }

  @Test
  void aLineHasNoSupportToBeSuggested() {
    String sentence =
        "For a support to be suggested the image must be at least 2×2 px, got 40×1 px.";
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class,
                () -> SelfDeblur.suggestedSupport(image(40, 1), Optional.empty()))
            .getMessage());
  }
}
