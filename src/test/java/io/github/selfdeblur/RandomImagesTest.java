package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No method harms an image, whatever it is. More of them: {@code -DrandomImages=200}, which takes
 * minutes.
 */
class RandomImagesTest {

  private static final int IMAGES = Integer.getInteger("randomImages", 12);

  /** What a method may lose against the blurry image, dB. */
  private static final double MOST_LOSS = 1;

  private static final int BORDER_PX = 4;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void noneIsHarmed(Method method) {
    StringBuilder harmed = new StringBuilder();
    for (long seed = 0; seed < IMAGES; seed++) {
      RandomImage image = RandomImage.of(seed);
      harmed.append(harm(image, method));
    }
    assertTrue(harmed.isEmpty(), harmed.toString());
  }

  /** What went wrong; empty where nothing did. */
  private static String harm(RandomImage image, Method method) {
    KnownPsfOptions options = KnownPsfOptions.of(method).threads(1).build();
    Grid blurry = image.blurry();
    Grid sharp =
        ImgLib2.grid(
            Deconvolution.withPsf(ImgLib2.image(blurry), image.psf(), options, Monitor.NONE)
                .image());
    for (float value : sharp.values()) {
      if (!Float.isFinite(value)) {
        return "\nnot finite: " + image.what();
      }
    }
    double ofNoise = 3 * image.sigma() * Math.sqrt(blurry.values().length);
    double off = Math.abs(sharp.sum() - blurry.sum());
    if (Math.abs(blurry.sum()) > ofNoise && off > 0.02 * Math.abs(blurry.sum())) {
      return "\nsum " + sharp.sum() / blurry.sum() + ": " + image.what();
    }
    double gain = 10 * Math.log10(error(blurry, image.sharp()) / error(sharp, image.sharp()));
    return gain < -MOST_LOSS ? "\ngain " + gain + " dB: " + image.what() : "";
  }

  private static double error(Grid image, Grid truth) {
    double squares = 0;
    for (int y = BORDER_PX; y < image.height() - BORDER_PX; y++) {
      for (int x = BORDER_PX; x < image.width() - BORDER_PX; x++) {
        int i = y * image.width() + x;
        squares += Math.pow(image.values()[i] - truth.values()[i], 2);
      }
    }
    return squares;
  }

  @Test
  void theyAreOfAllKinds() {
    assertTrue(LongStream.range(0, 200).anyMatch(s -> RandomImage.of(s).blurry().minimum() < 0));
    assertTrue(LongStream.range(0, 200).anyMatch(s -> RandomImage.of(s).blurry().maximum() < 16));
    assertTrue(LongStream.range(0, 200).anyMatch(s -> RandomImage.of(s).blurry().maximum() > 999));
  }
}
