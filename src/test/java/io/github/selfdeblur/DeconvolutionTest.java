package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.solve.Ear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeconvolutionTest {

  private static final int WIDTH = 60;
  private static final int HEIGHT = 52;
  private static final Grid SHARP =
      Blobs.sharp(WIDTH + 4, HEIGHT + 4, 20_000).crop(2, 2, WIDTH, HEIGHT);
  private static final Grid BLURRY = Blobs.blurred(WIDTH, HEIGHT, 20_000);
  private static final Img<FloatType> PSF = ImgLib2.image(Blobs.psf().scaled(3, 0));

  private static KnownPsfOptions.Builder options(Method method) {
    KnownPsfOptions.Builder options = KnownPsfOptions.of(method).threads(1);
    return method == Method.NETWORK ? options.iterations(5) : options;
  }

  private static Img<UnsignedShortType> sixteenBit(Grid pixels) {
    short[] values = new short[pixels.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Math.round(pixels.values()[i]);
    }
    return ArrayImgs.unsignedShorts(values, pixels.width(), pixels.height());
  }

  private static double psnr(RandomAccessibleInterval<FloatType> image) {
    return Psnr.of(
        ImgLib2.grid(image).crop(4, 4, WIDTH - 8, HEIGHT - 8),
        SHARP.crop(4, 4, WIDTH - 8, HEIGHT - 8),
        20_000);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMethodKeepsSizeScaleAndFluxOfAnyType(Method method) {
    DeconvolutionResult result =
        Deconvolution.withPsf(sixteenBit(BLURRY), PSF, options(method).build(), Monitor.NONE);
    assertArrayEquals(new long[] {WIDTH, HEIGHT}, result.image().dimensionsAsLongArray());
    DeconvolutionReport report = result.report();
    double sum = ImgLib2.grid(result.image()).sum() / BLURRY.sum();
    assertEquals(1, sum, 0.0101);
    assertEquals(method.label(), report.method());
    assertEquals("5 x 5", report.psfSize());
    assertEquals("2, 2", report.psfOrigin());
    assertTrue(report.complete());
    String summary = report.summary();
    assertTrue(summary.contains("Method: " + method.label() + "\n"), summary);
    assertFalse(summary.matches("(?s).*\\nSettings: [^\n]*([\\[=\\]]|true|false).*"), summary);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void everyClassicMethodSharpens(Method method) {
    DeconvolutionResult result =
        Deconvolution.withPsf(sixteenBit(BLURRY), PSF, options(method).build(), Monitor.NONE);
    double before = psnr(ImgLib2.image(BLURRY));
    double after = psnr(result.image());
    assertTrue(after > before + 1, before + " dB before, " + after + " dB after");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theOriginMovesTheImage(Method method) {
    Img<FloatType> image = ImgLib2.image(BLURRY);
    KnownPsfOptions.Builder builder = options(method);
    KnownPsfOptions options = (method.hasIterations() ? builder.iterations(20) : builder).build();
    Img<FloatType> middle = Deconvolution.withPsf(image, PSF, options, Monitor.NONE).image();
    Img<FloatType> moved =
        Deconvolution.withPsf(image, PSF, new int[] {3, 2}, options, Monitor.NONE).image();
    if (method == Method.NETWORK) {
      return; // other sizes, other random numbers
    }
    // A light that lies one px further right in the PSF lies one px further left in the image.
    Grid a = ImgLib2.grid(middle).crop(12, 12, 30, 30);
    Grid b = ImgLib2.grid(moved).crop(13, 12, 30, 30);
    assertTrue(Psnr.of(a, b, 20_000) > 25, Psnr.of(a, b, 20_000) + " dB");
  }

  @Test
  void stacksAreDeconvolvedInThreeDimensions() {
    Img<FloatType> image = ArrayImgs.floats(20, 20, 12);
    float value = 100;
    for (FloatType pixel : image) {
      pixel.set(value);
    }
    image.getAt(10, 9, 6).set(1000);
    Img<FloatType> psf = ArrayImgs.floats(3, 3, 3);
    psf.getAt(1, 1, 0).set(1);
    psf.getAt(1, 1, 1).set(2);
    psf.getAt(1, 1, 2).set(1);
    for (Method method : Method.values()) {
      KnownPsfOptions options = options(method).build();
      if (method.isForPlanesOnly()) {
        refused(
            "Method " + method.label() + " is for planes, got 3 dimensions.", image, psf, options);
      } else {
        Img<FloatType> sharp = Deconvolution.withPsf(image, psf, options, Monitor.NONE).image();
        assertArrayEquals(new long[] {20, 20, 12}, sharp.dimensionsAsLongArray());
        assertTrue(sharp.getAt(10, 9, 6).get() > 1000, method.label());
      }
    }
  }

  @Test
  void badInputIsRefused() {
    Img<FloatType> image = ImgLib2.image(BLURRY);
    KnownPsfOptions wiener = options(Method.WIENER).build();
    refused("There is no PSF: open one first.", image, null, wiener);
    refused("There is no image: open one first.", null, PSF, wiener);
    refused(
        "The PSF must fit into the image, got a PSF of 61×3 px for an image of 60×52 px.",
        image,
        ArrayImgs.floats(ones(61 * 3), 61, 3),
        wiener);
    refused(
        "The PSF must have as many dimensions as the image, got 3 for an image of 2.",
        image,
        ArrayImgs.floats(ones(27), 3, 3, 3),
        wiener);
    refused("The PSF must not be zero everywhere.", image, ArrayImgs.floats(3, 3), wiener);
    refused(
        "The image must have structure, but every pixel is 0.0.",
        ArrayImgs.floats(40, 40),
        PSF,
        wiener);
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void refused(
      String sentence, Img<FloatType> image, Img<FloatType> psf, KnownPsfOptions options) {
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class,
                () -> Deconvolution.withPsf(image, psf, options, Monitor.NONE))
            .getMessage());
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertEquals(
        "Method wiener has no iterations to choose, got 3.",
        assertThrows(
                IllegalArgumentException.class, () -> options(Method.WIENER).iterations(3).build())
            .getMessage());
    assertEquals(
        "Alpha must be above 0 and at most 1, got 2.0.",
        assertThrows(
                IllegalArgumentException.class,
                () -> options(Method.HYPER_LAPLACIAN).alpha(2).build())
            .getMessage());
  }

  /** Also where there is next to no noise. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NETWORK", "RICHARDSON_LUCY_SATURATED"})
  void moreSmoothingMakesASmootherImage(Method method) {
    Img<FloatType> image = ImgLib2.image(BLURRY);
    List<Double> variations = new ArrayList<>();
    for (double smoothing : new double[] {1, 10}) {
      KnownPsfOptions options = options(method).noiseSigma(1).smoothing(smoothing).build();
      variations.add(variation(Deconvolution.withPsf(image, PSF, options, Monitor.NONE).image()));
    }
    assertTrue(variations.get(0) > variations.get(1), variations.toString());
  }

  private static <T extends RealType<T>> double variation(RandomAccessibleInterval<T> image) {
    double sum = 0;
    double previous = 0;
    for (T value : Views.flatIterable(image)) {
      sum += Math.abs(value.getRealDouble() - previous);
      previous = value.getRealDouble();
    }
    return sum;
  }

  @Test
  void aListenerHearsAndStops() {
    Ear ear = new Ear(fraction -> fraction < 0.3);
    DeconvolutionResult result =
        Deconvolution.withPsf(
            ImgLib2.image(BLURRY), PSF, options(Method.RICHARDSON_LUCY_TV).build(), ear);
    assertFalse(result.report().complete());
    assertTrue(ear.finishes.get(ear.finishes.size() - 1) < 0.4);
  }
}
