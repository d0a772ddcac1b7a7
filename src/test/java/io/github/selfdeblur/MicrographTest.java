package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.blind.micrograph.MicrographFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.solve.Ear;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Runs on micrographs of known optics, without networks. */
class MicrographTest {

  private static final int SIDE = Micrograph.SIDE;
  private static final int BORDER = 9;
  private static final Grid BLURRY = Micrograph.blurry();
  private static final Optics OPTICS = new Optics(0.9, 0.52, OptionalDouble.of(0.1));

  private static SelfDeblurOptionsBuilder options() {
    return SelfDeblurOptions.preset(Preset.FAST).optics(OPTICS).threads(1);
  }

  private static SelfDeblurResult run(Grid image, SelfDeblurOptionsBuilder options) {
    return SelfDeblur.deblur(ImgLib2.image(image), options.build());
  }

  private static double psnr(Grid image) {
    int inside = SIDE - 2 * BORDER;
    Grid truth = Micrograph.sharp().crop(BORDER, BORDER, inside, inside);
    return Psnr.of(image.crop(BORDER, BORDER, inside, inside), truth, truth.maximum());
  }

  @Test
  void theImageIsSharperAndNoNetworkRan() {
    SelfDeblurResult result = run(BLURRY, options());

    double gain = psnr(ImgLib2.grid(result.image())) - psnr(BLURRY);
    assertTrue(gain > 0.5, () -> "gain " + gain + " dB");
    Grid psf = ImgLib2.grid(result.psf());
    assertEquals(1, psf.sum(), 1e-5);
    assertTrue(psf.minimum() >= 0);
    MicrographFacts facts = assertInstanceOf(MicrographFacts.class, result.report().method());
    assertEquals(0, facts.iterationsDone());
    assertEquals(StopReason.MAX_ITERATIONS, facts.stopReason());
    String model = result.report().blind().psfModel();
    assertTrue(model.startsWith("micrograph, NA 0.9, wavelength 0.52 µm, pixel 0.1 µm"), model);
  }

  @Test
  void threadsChangeNothing() {
    int cores = Runtime.getRuntime().availableProcessors();
    SelfDeblurResult one = run(BLURRY, options());
    SelfDeblurResult more = run(BLURRY, options().threads(Math.min(2, cores)));

    assertArrayEquals(ImgLib2.grid(one.psf()).values(), ImgLib2.grid(more.psf()).values());
    assertArrayEquals(ImgLib2.grid(one.image()).values(), ImgLib2.grid(more.image()).values());
  }

  /** Nobody says it, and the background shows it. */
  @Test
  void theCamerasOffsetIsTakenOffAndGivenBack() {
    Grid beads = Micrograph.beads();
    double level = 0.1 * beads.maximum();
    Ear ear = new Ear();

    Grid plain = ImgLib2.grid(run(beads, options()).image());
    Grid offset =
        ImgLib2.grid(
            SelfDeblur.deblur(ImgLib2.image(beads.scaled(1, level)), options().build(), ear)
                .image());

    assertTrue(
        ear.notes.stream().anyMatch(note -> note.contains("is taken for no light")),
        ear.notes + "");
    double psnr = Psnr.of(offset.scaled(1, -level), plain, plain.maximum());
    assertTrue(psnr > 40, psnr + " dB");
  }

  @Test
  void aSupportThatIsGivenIsKept() {
    SelfDeblurResult result = run(BLURRY, options().psfSize(11, 11));

    assertArrayEquals(new long[] {11, 11}, result.psf().dimensionsAsLongArray());
    assertEquals(1, ImgLib2.grid(result.psf()).sum(), 1e-5);
  }

  @Test
  void aStopKeepsAResult() {
    List<Part> heard = new ArrayList<>();
    Monitor stops =
        (share, part) -> {
          heard.add(part);
          return Wish.FINISH;
        };

    SelfDeblurResult result = SelfDeblur.deblur(ImgLib2.image(BLURRY), options().build(), stops);

    assertEquals(StopReason.STOPPED_BY_USER, result.report().method().stopReason());
    assertEquals(Part.SEARCH, heard.get(0));
    assertTrue(psnr(ImgLib2.grid(result.image())) > psnr(BLURRY));
    assertEquals(1, ImgLib2.grid(result.psf()).sum(), 1e-5);
  }

  @Test
  void networksRunWhereTheirImageIsAskedFor() {
    assertEquals(PsfModel.MICROGRAPH, options().build().psfModel());
    assertEquals(PsfModel.PUPIL, options().finish(Method.NETWORK).build().psfModel());
    assertEquals(
        PsfModel.PUPIL, SelfDeblurOptions.preset(Preset.LAI).optics(OPTICS).build().psfModel());
    assertEquals(PsfModel.FREE, SelfDeblurOptions.preset(Preset.FAST).build().psfModel());
  }

  @Test
  void whatItCannotDoIsRefused() {
    assertRefused(
        "To find a micrograph's PSF an image must be at least 32 px wide and high, got 96×31 px.",
        BLURRY.crop(0, 0, SIDE, 31),
        options());
    assertRefused(
        "PSF model micrograph has no networks, got finish network: choose another finish or"
            + " another model.",
        BLURRY,
        options().psfModel(PsfModel.MICROGRAPH).finish(Method.NETWORK));
  }

  private static void assertRefused(String sentence, Grid image, SelfDeblurOptionsBuilder options) {
    Exception refusal = assertThrows(IllegalArgumentException.class, () -> run(image, options));
    assertEquals(sentence, refusal.getMessage());
  }
}
