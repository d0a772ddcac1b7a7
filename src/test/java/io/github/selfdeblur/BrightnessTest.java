package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.WhiteLevel;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.simulate.PhotonNoise;
import io.github.selfdeblur.solve.Ear;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results do not depend on the type or the unit of grey values, and no light is lost or made. */
class BrightnessTest {

  private static final int SIDE = 128;
  private static final double LIGHT = 2000;
  private static final Psf PSF = gaussian(1.8);

  private static Psf gaussian(double sigma) {
    float[] values = new float[15 * 15];
    for (int i = 0; i < values.length; i++) {
      int x = i % 15 - 7;
      int y = i / 15 - 7;
      values[i] = (float) Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
    }
    return Psf.normalised(new Grid(values, 15, 15), 7, 7);
  }

  /** The px of bead 0 to 11. */
  private static int place(int bead) {
    return (20 + 43 * (bead / 4)) * SIDE + 16 + 32 * (bead % 4);
  }

  /** 12 beads on an offset of 100 with read noise of σ 2. */
  private static Grid beads() {
    float[] sharp = new float[SIDE * SIDE];
    for (int bead = 0; bead < 12; bead++) {
      sharp[place(bead)] = (float) LIGHT;
    }
    Grid image = Blur.of(new Grid(sharp, SIDE, SIDE), PSF, 1);
    Random random = new Random(3);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] += (float) (100 + 2 * random.nextGaussian());
    }
    return image;
  }

  /** Above the offset, within 9 px of the beads. */
  private static double light(Grid image) {
    double light = 0;
    for (int bead = 0; bead < 12; bead++) {
      int left = place(bead) % SIDE - 9;
      int top = place(bead) / SIDE - 9;
      light += image.crop(left, top, 19, 19).sum() - 19 * 19 * 100;
    }
    return light;
  }

  private static <T extends RealType<T>> Grid sharp(
      RandomAccessibleInterval<T> image, KnownPsfOptions options) {
    return ImgLib2.grid(Deconvolution.withPsf(image, PSF, options, Monitor.NONE).image());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void beadsKeepTheirLightWhateverOffsetIsTyped(Method method) {
    Grid blurry = beads();
    for (double offset : new double[] {0, 100, 103, -1}) {
      KnownPsfOptions options =
          KnownPsfOptions.of(method).camera(Camera.of(0, 0, offset)).threads(1).build();
      Grid sharp = sharp(ImgLib2.image(blurry), options);
      String what = method.label() + ", offset " + offset;
      // Without a prior noise moves light about.
      double tolerance =
          method == Method.RICHARDSON_LUCY ? 0.04 : method == Method.MICROGRAPH ? 0.03 : 0.02;
      assertEquals(1, light(sharp) / light(blurry), tolerance, what);
      assertEquals(1, sharp.sum() / blurry.sum(), 1e-3, what);
      assertTrue(sharp.values()[place(5)] > 300, what);
    }
  }

  @Test
  void anOffsetAboveTheDarkestPartsIsTold() {
    Ear ear = new Ear();
    for (double offset : new double[] {0, 100, -1, 110}) {
      KnownPsfOptions options =
          KnownPsfOptions.of(Method.WIENER).camera(Camera.of(0, 0, offset)).threads(1).build();
      Deconvolution.withPsf(ImgLib2.image(beads()), PSF, options, ear);
    }
    assertEquals(
        List.of(
            "The camera's offset of 110.0 lies above the image's darkest parts, and is lowered to"
                + " what they show."),
        ear.notes);
  }

  /** Dim, in whole numbers that 8 bits hold. */
  private static Grid dim() {
    Grid clean = Blur.of(Blobs.sharp(64, 60, 40), PSF, 1);
    Grid noisy = new PhotonNoise(120, 0, 1).record(clean);
    float[] values = noisy.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i] + 2);
    }
    return noisy;
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void typeAndUnitChangeNothing(Method method) {
    Grid dim = dim();
    byte[] bytes = new byte[dim.values().length];
    short[] shorts = new short[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) dim.values()[i];
      shorts[i] = (short) dim.values()[i];
    }
    KnownPsfOptions.Builder builder = KnownPsfOptions.of(method).threads(1);
    KnownPsfOptions options = (method == Method.NETWORK ? builder.iterations(3) : builder).build();
    Grid floats = sharp(ImgLib2.image(dim), options);
    same(floats, sharp(ArrayImgs.unsignedBytes(bytes, 64, 60), options));
    same(floats, sharp(ArrayImgs.unsignedShorts(shorts, 64, 60), options));
    // Rounding decides the first steps of a network, where gradients are next to 0.
    double[] units = method == Method.NETWORK ? new double[0] : new double[] {1e-9, 1e12};
    for (double unit : units) {
      Grid scaled = sharp(ImgLib2.image(dim.scaled(unit, 0)), options);
      same(floats, scaled.scaled(1 / unit, 0));
    }
  }

  /** So alike that no PSNR against a truth could change by 0.1 dB. */
  private static void same(Grid expected, Grid actual) {
    double psnr = Psnr.of(actual, expected, expected.maximum());
    assertTrue(psnr > 40, psnr + " dB");
  }

  @Test
  void whiteIsThatOfEightBitsInAnyType() {
    Grid photograph = Blobs.sharp(40, 40, 200);
    assertEquals(255, WhiteLevel.of(round(photograph), OptionalDouble.empty()).orElse(0));
    assertTrue(WhiteLevel.isFilled(photograph));
    assertTrue(!WhiteLevel.isFilled(beads()));
  }

  private static Grid round(Grid image) {
    float[] values = image.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i] + i % 3);
    }
    return new Grid(values, image.width(), image.height());
  }

  @Test
  void aBlindRunSeesTheSameScaleInAnyType() {
    Grid dim = dim();
    byte[] bytes = new byte[dim.values().length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) dim.values()[i];
    }
    SelfDeblurResult ofBytes =
        SelfDeblur.deblur(
            ArrayImgs.unsignedBytes(bytes, 64, 60), Blobs.quick(Preset.FAST, 2).threads(1).build());
    SelfDeblurResult ofFloats =
        SelfDeblur.deblur(ImgLib2.image(dim), Blobs.quick(Preset.FAST, 2).threads(1).build());
    assertEquals(ofFloats.report().blind().greyRange(), ofBytes.report().blind().greyRange());
    same(ImgLib2.grid(ofFloats.image()), ImgLib2.grid(ofBytes.image()));
  }
}
