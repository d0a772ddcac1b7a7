package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.quality.Psnr;
import java.util.Arrays;
import java.util.OptionalDouble;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs with PSFs that few numbers describe. */
class PsfModelsTest {

  private static final int SIDE = 72;
  private static final Optics OPTICS = new Optics(1, 0.6, OptionalDouble.of(0.065));

  private static final Grid PSF = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.5, 0, 0, 0), 9);

  private static final Grid SHARP = Filaments.sharp(SIDE);
  private static final Grid BLURRY = Filaments.recorded(PSF, SIDE);

  private static SelfDeblurOptionsBuilder options(PsfModel model) {
    int cores = Runtime.getRuntime().availableProcessors();
    return Blobs.quick(4)
        .psfSize(9, 9)
        .psfModel(model)
        .finish(Method.SPARSE)
        .threads(Math.min(2, cores));
  }

  private static SelfDeblurResult run(Grid image, SelfDeblurOptions options) {
    return SelfDeblur.deblur(ImgLib2.image(image), options);
  }

  @ParameterizedTest
  @EnumSource(
      value = PsfModel.class,
      names = {"PUPIL", "GAUSSIAN_MIXTURE", "SIREN"})
  void everyModelBeginsWithThePsfOfTheSpectrumAndSharpens(PsfModel model) {
    SelfDeblurResult result = run(BLURRY, options(model).optics(OPTICS).build());

    Grid psf = ImgLib2.grid(result.psf());
    assertEquals(1, psf.sum(), 1e-4);
    assertTrue(psf.minimum() >= 0);
    double similarity = KernelSimilarity.of(psf, PSF);
    assertTrue(similarity > 0.9, () -> "similarity " + similarity);
    double gain = psnr(ImgLib2.grid(result.image())) - psnr(BLURRY);
    assertTrue(gain > 0.5 * possibleGain(), () -> gain + " of " + possibleGain() + " dB");
    assertTrue(result.startPsf().isPresent());
    assertTrue(
        result.report().blind().psfModel().startsWith(model.label()),
        () -> result.report().blind().psfModel());
  }

  /** With the true PSF, dB. */
  private static double possibleGain() {
    Img<FloatType> sharp =
        Deconvolution.withPsf(
                ImgLib2.image(BLURRY),
                ImgLib2.image(PSF),
                KnownPsfOptions.of(Method.SPARSE).build(),
                Monitor.NONE)
            .image();
    return psnr(ImgLib2.grid(sharp)) - psnr(BLURRY);
  }

  private static double psnr(Grid image) {
    int inside = SIDE - 18;
    return Psnr.of(image.crop(9, 9, inside, inside), SHARP.crop(9, 9, inside, inside), 1);
  }

  @Test
  void aPupilOfUnknownSizeIsFoundAndTheNetworksChangeIt() {
    SelfDeblurOptionsBuilder options =
        options(PsfModel.PUPIL).iterations(30).finish(Method.NETWORK);

    SelfDeblurResult result = run(BLURRY, options.build());

    Grid start = ImgLib2.grid(result.startPsf().orElseThrow());
    Grid found = ImgLib2.grid(result.psf());
    assertTrue(KernelSimilarity.of(start, PSF) > 0.9);
    assertFalse(Arrays.equals(start.values(), found.values()));
    assertTrue(KernelSimilarity.of(found, PSF) > 0.8);
  }

  @Test
  void noiseThatFollowsTheLightIsWeighed() {
    SelfDeblurOptionsBuilder free =
        Blobs.quick(20).psfSize(9, 9).noiseModel(NoiseModel.POISSON_GAUSSIAN);

    SelfDeblurResult weighed = run(BLURRY, free.build());
    SelfDeblurResult uniform = run(BLURRY, free.noiseModel(NoiseModel.UNIFORM).build());

    assertFalse(
        Arrays.equals(
            ImgLib2.grid(weighed.image()).values(), ImgLib2.grid(uniform.image()).values()));
    assertEquals("poisson-gaussian", weighed.report().blind().noiseModel());
  }

  @Test
  void theCamerasOffsetIsTakenOffAndGivenBack() {
    SelfDeblurOptionsBuilder options = options(PsfModel.FREE);
    Grid plain = ImgLib2.grid(run(BLURRY.scaled(1000, 0), options.build()).image());
    Camera camera = Camera.of(0, 0, 100);

    Grid offset =
        ImgLib2.grid(run(BLURRY.scaled(1000, 100), options.camera(camera).build()).image());

    double worst = 0;
    for (int i = 0; i < plain.values().length; i++) {
      worst = Math.max(worst, Math.abs(offset.values()[i] - 100 - plain.values()[i]));
    }
    assertEquals(0, worst, 0.03 * plain.maximum());
  }

  /** One bead of 2 px among nothing: its light is gathered again, brighter than anything before. */
  @Test
  void aBeadKeepsItsLightAndItsPeakHasNoLimit() {
    Grid bead = bead();
    Grid blurry = Blur.of(bead, Psf.centred(PSF), 1);

    Grid sharp =
        ImgLib2.grid(run(blurry, options(PsfModel.MICROGRAPH).optics(OPTICS).build()).image());

    double light = bead.crop(24, 24, 25, 25).sum() - 10 * 625;
    double found = sharp.crop(24, 24, 25, 25).sum() - 10 * 625;
    assertEquals(1, found / light, 0.05);
    assertTrue(
        sharp.maximum() > 1.5 * blurry.maximum(),
        () -> sharp.maximum() + " after " + blurry.maximum());
  }

  private static Grid bead() {
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      double square = Math.pow(i % SIDE - 36, 2) + Math.pow(i / SIDE - 36, 2);
      values[i] = (float) (10 + 2000 * Math.exp(-square / 2));
    }
    return new Grid(values, SIDE, SIDE);
  }

  @Test
  void theNetworksImageOfABeadIsNotCutOffAtTheBlurryOnesWhite() {
    Grid blurry = Blur.of(bead(), Psf.centred(PSF), 1);

    SelfDeblurResult result =
        SelfDeblur.deblurWithPsf(
            ImgLib2.image(blurry),
            ImgLib2.image(PSF),
            Blobs.quick(Preset.NONBLIND, 150).build(),
            Monitor.NONE);

    double peak = ImgLib2.grid(result.networkImage()).maximum();
    assertTrue(peak > 1.5 * blurry.maximum(), () -> peak + " after " + blurry.maximum());
  }
}
