package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images of more values than a Java array holds, which take no memory themselves. */
class LargerThanAnArrayTest {

  private static final RandomAccessibleInterval<FloatType> PLANE = ones(65_536, 65_536);
  private static final RandomAccessibleInterval<FloatType> PSF = ones(3, 3);

  private static RandomAccessibleInterval<FloatType> ones(long... size) {
    return ConstantUtils.constantRandomAccessibleInterval(
        new FloatType(1), new FinalInterval(size));
  }

  private static void refused(String size, Executable work) {
    assertEquals(
        "An image or stack must have at most 2147483639 px, which is what Java holds in one piece,"
            + " got "
            + size
            + ": take a part of it.",
        assertThrows(IllegalArgumentException.class, work).getMessage());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMethodRefusesInOneSentence(Method method) {
    KnownPsfOptions options = KnownPsfOptions.of(method).build();
    Monitor none = Monitor.NONE;
    refused("65536×65536", () -> Deconvolution.withPsf(PLANE, PSF, options, none));
    refused("65536×65536", () -> Deconvolution.withPsf(ones(9, 9), PLANE, options, none));
    RandomAccessibleInterval<FloatType> volume = ones(2000, 2000, 1000);
    refused("2000×2000×1000", () -> Deconvolution.withPsf(volume, ones(3, 3, 3), options, none));
  }

  @Test
  void soDoesSelfDeblur() {
    SelfDeblurOptions blind = Blobs.quick(2).build();
    SelfDeblurOptions known = Blobs.quick(Preset.NONBLIND, 2).build();
    Monitor none = Monitor.NONE;
    refused("65536×65536", () -> SelfDeblur.deblur(PLANE, blind, none));
    refused("65536×65536", () -> SelfDeblur.deblurWithPsf(PLANE, PSF, known, none));
    refused("65536×65536", () -> SelfDeblur.deblurWithPsf(ones(99, 99), PLANE, known, none));
    refused("65536×65536", () -> ImgLib2.grid(PLANE));
  }
}
