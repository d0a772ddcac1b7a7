package io.github.selfdeblur;

import static io.github.selfdeblur.BlobImage.IMAGE;
import static io.github.selfdeblur.BlobImage.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.BlindFacts;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.blind.method.SelfDeblurFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Optimisation;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.stop.StopReason;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfDeblurTest {

  private static SelfDeblurResult fitted;

  /** One fit, which several tests look at. */
  @BeforeAll
  static void fit() {
    fitted = SelfDeblur.deblur(IMAGE, Blobs.quick(200).build());
  }

  @Test
  void resultHasTheImagesSizeAndScaleAndThePsfSumsToOne() {
    assertArrayEquals(new long[] {48, 40}, fitted.image().dimensionsAsLongArray());
    assertArrayEquals(new long[] {5, 5}, fitted.psf().dimensionsAsLongArray());
    Grid psf = ImgLib2.grid(fitted.psf());
    assertEquals(1, psf.sum(), 1e-5);
    for (float value : psf.values()) {
      assertTrue(value >= 0);
    }
    double flux = ImgLib2.grid(fitted.image()).sum() / ImgLib2.grid(IMAGE).sum();
    assertEquals(1, flux, 0.0101);
    assertEquals(200, Blobs.facts(fitted).losses().length);
    assertEquals(200, Blobs.facts(fitted).resultIteration());
    assertEquals(StopReason.MAX_ITERATIONS, fitted.report().method().stopReason());
    assertEquals("CPU", fitted.report().method().device());
    assertTrue(Blobs.facts(fitted).losses()[199] < Blobs.facts(fitted).losses()[0] / 3);
  }

  @Test
  void thePsfIsThatOfATrueConvolution() {
    Grid psf = ImgLib2.grid(fitted.psf());
    Grid image = ImgLib2.grid(fitted.image());
    Grid expected = ImgLib2.grid(IMAGE).crop(2, 2, 44, 36);
    double asConvolution = meanSquare(Blobs.convolve(image, psf), expected);
    double asCorrelation = meanSquare(Blobs.convolve(image, psf.mirrored()), expected);
    double fit =
        fitted.report().method().fitMse() * Math.pow(fitted.report().blind().greyRange(), 2);
    assertTrue(asConvolution < 3 * fit, asConvolution + " against " + fit);
    assertTrue(asCorrelation > 3 * asConvolution, asCorrelation + " against " + asConvolution);
  }

  private static double meanSquare(Grid a, Grid b) {
    return IntStream.range(0, a.values().length)
        .mapToDouble(i -> Math.pow(a.values()[i] - b.values()[i], 2))
        .average()
        .orElseThrow();
  }

  @Test
  void sameSeedGivesTheSameBitsAndAnotherSeedDoesNot() {
    SelfDeblurResult a = SelfDeblur.deblur(IMAGE, Blobs.quick(12).seed(3).build());
    SelfDeblurResult b = SelfDeblur.deblur(IMAGE, Blobs.quick(12).seed(3).build());
    SelfDeblurResult other = SelfDeblur.deblur(IMAGE, Blobs.quick(12).seed(4).build());
    assertArrayEquals(values(a.image()), values(b.image()));
    assertArrayEquals(values(a.psf()), values(b.psf()));
    assertArrayEquals(Blobs.facts(a).losses(), Blobs.facts(b).losses());
    assertFalse(Arrays.equals(values(a.image()), values(other.image())));
  }

  @ParameterizedTest
  @CsvSource({"4,4", "6,3", "3,6", "1,5", "7,7"})
  void anyKernelSizeWorks(int psfWidth, int psfHeight) {
    SelfDeblurResult result =
        SelfDeblur.deblur(IMAGE, Blobs.quick(3).psfSize(psfWidth, psfHeight).build());
    assertArrayEquals(new long[] {psfWidth, psfHeight}, result.psf().dimensionsAsLongArray());
    assertArrayEquals(new long[] {48, 40}, result.image().dimensionsAsLongArray());
    assertEquals(1, ImgLib2.grid(result.psf()).sum(), 1e-5);
  }

  @Test
  void alternatingUpdatesFitTooAndAreNotTheJointOnes() {
    SelfDeblurOptions joint = Blobs.quick(80).build();
    SelfDeblurOptions alternating =
        Blobs.quick(80).eachPhase(phase -> phase.with(Optimisation.ALTERNATING)).build();
    double[] losses = Blobs.facts(SelfDeblur.deblur(IMAGE, alternating)).losses();
    assertTrue(losses[79] < losses[0] / 3);
    double[] ofJoint = Blobs.facts(SelfDeblur.deblur(IMAGE, joint)).losses();
    assertFalse(Arrays.equals(ofJoint, losses));
  }

  @Test
  void aGivenPsfIsKeptAndTheImageFitted() {
    Img<FloatType> psf = ImgLib2.image(Blobs.psf().scaled(7, 0));
    SelfDeblurOptions options =
        Blobs.quick(Preset.NONBLIND, 150).schedule(Blobs.quick(150).build().schedule()).build();
    SelfDeblurResult result = SelfDeblur.deblurWithPsf(IMAGE, psf, options, Monitor.NONE);
    assertArrayEquals(Blobs.psf().values(), values(result.psf()), 1e-6f);
    Grid blurredAgain = Blobs.convolve(ImgLib2.grid(result.image()), Blobs.psf());
    Grid expected = ImgLib2.grid(IMAGE).crop(2, 2, 44, 36);
    assertTrue(meanSquare(blurredAgain, expected) < 200, "misfit of a range of 200 grey values");
  }

  @Test
  void theSparseFinishExplainsTheImageWithThePsfThatWasFound() {
    SelfDeblurOptions options = Blobs.quick(200).finish(Method.SPARSE).build();
    SelfDeblurResult result = SelfDeblur.deblur(IMAGE, options);
    Grid psf = ImgLib2.grid(result.psf());
    assertEquals(1, psf.sum(), 1e-5);
    Grid again = Blobs.convolve(ImgLib2.grid(result.image()), psf);
    Grid expected = ImgLib2.grid(IMAGE).crop(2, 2, 44, 36);
    Grid blurredTwice = Blobs.convolve(ImgLib2.grid(IMAGE), psf);
    double misfit = meanSquare(again, expected);
    double ofNoDeblurring = meanSquare(blurredTwice, expected);
    assertTrue(misfit < ofNoDeblurring / 3, misfit + " against " + ofNoDeblurring);
    assertFalse(Arrays.equals(values(result.image()), values(result.networkImage())));
    assertEquals(Method.SPARSE, result.report().blind().finish());
  }

  @Test
  void whatNoMachineCanHoldIsRefused() {
    RandomAccessibleInterval<FloatType> huge =
        ConstantUtils.constantRandomAccessibleInterval(
            new FloatType(1), new FinalInterval(45_000, 45_000));
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> SelfDeblur.deblur(huge, Blobs.quick(1).build()));
    String sentence = refusal.getMessage();
    assertTrue(sentence.startsWith("An image of 45000×45000 px takes about "), sentence);
    assertTrue(sentence.endsWith(" GB: deblur a part of it."), sentence);
  }

  @Test
  void whiteIs255WhereValuesAreThoseOfEightBitsElseTheMaximum() {
    Img<UnsignedByteType> bytes = ArrayImgs.unsignedBytes(48, 40);
    int i = 0;
    for (UnsignedByteType pixel : bytes) {
      pixel.set((int) ImgLib2.grid(IMAGE).values()[i] + i++ % 3);
    }
    BlindFacts ofBytes = SelfDeblur.deblur(bytes, Blobs.quick(1).build()).report().blind();
    assertEquals(0, ofBytes.greyBlack());
    assertEquals(255, ofBytes.greyRange());
    Grid shifted = ImgLib2.grid(IMAGE).scaled(10, -500);
    BlindFacts ofFloats =
        SelfDeblur.deblur(ImgLib2.image(shifted), Blobs.quick(1).build()).report().blind();
    float least = Float.MAX_VALUE;
    for (float value : shifted.values()) {
      least = Math.min(least, value);
    }
    assertEquals(least, ofFloats.greyBlack());
    assertEquals(shifted.maximum() - least, ofFloats.greyRange());
  }

  @Test
  void totalVariationSmoothsInUnitsOfTheNoise() {
    SelfDeblurOptionsBuilder options = Blobs.quick(80).noiseSigma(2);
    SelfDeblurFacts plain = Blobs.facts(SelfDeblur.deblur(IMAGE, options.build()));
    SelfDeblurResult smooth = SelfDeblur.deblur(IMAGE, options.tvWeight(100).build());
    assertEquals(0, plain.tvLambda());
    assertEquals(
        100 * 2 / smooth.report().blind().greyRange(), Blobs.facts(smooth).tvLambda(), 1e-12);
    assertTrue(smooth.report().method().fitMse() > 2 * plain.fitMse());
  }

  @Test
  void presetsForAGivenPsfAndWithoutOneAreNotMixedUp() {
    Img<FloatType> psf = ImgLib2.image(Blobs.psf());
    assertThrows(
        IllegalArgumentException.class,
        () -> SelfDeblur.deblur(IMAGE, Blobs.quick(Preset.NONBLIND, 1).build()));
    assertThrows(
        IllegalArgumentException.class,
        () -> SelfDeblur.deblurWithPsf(IMAGE, psf, Blobs.quick(1).build(), Monitor.NONE));
  }
}
