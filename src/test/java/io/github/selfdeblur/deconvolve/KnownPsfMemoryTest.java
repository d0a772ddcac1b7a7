package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.Psnr;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens where an image does not fit into the memory. */
class KnownPsfMemoryTest {

  private static final int[] LARGE = {4000, 3000};
  private static final int[] PSF = {15, 15};
  private static final Psf LIGHT = Psf.centred(Blobs.psf());

  private static KnownPsfMemory large(Method method) {
    return new KnownPsfMemory(method, LARGE, PSF);
  }

  @Test
  void tilesAreAsLargeAsTheMemoryAllows() {
    KnownPsfMemory sparse = large(Method.SPARSE);
    assertEquals(1390, sparse.megabytes(), 30);
    int[] tile = sparse.tileFor(600);
    assertTrue(tile[0] > 1500 && tile[0] < 2000 && tile[0] % 64 == 0, tile[0] + " px");
    assertEquals(tile[0], tile[1]);
    int wiener = large(Method.WIENER).tileFor(600)[0];
    assertTrue(wiener > tile[0], wiener + " px");
    double least = sparse.leastMegabytes();
    assertTrue(least > 274 && least < 290, least + " MB");
    assertArrayEquals(new int[] {256, 256}, sparse.tileFor(least));
    assertEquals(
        "4000×3000 px by sparse take about 1402 MB of Java's memory as a whole: deconvolved in 6"
            + " tiles of 1728×1728 px, which blend, with about 568 MB.",
        sparse.describe(tile));
  }

  /** The PSF's 31 slices, and Wiener's twice as many, count as much as the volume's own 40. */
  @Test
  void theNeedOfAVolumeIsNotThatOfItsPlanes() {
    int[] psf = {31, 31, 31};
    int[] volume = {512, 512, 40};
    double plane = new KnownPsfMemory(Method.WIENER, new int[] {512, 512}, 31, 31).megabytes();
    double wiener = new KnownPsfMemory(Method.WIENER, volume, psf).megabytes();
    assertEquals(1446, wiener, 30);
    assertTrue(wiener > 50 * plane, plane + " MB");
    assertEquals(1835, new KnownPsfMemory(Method.RICHARDSON_LUCY_TV, volume, psf).megabytes(), 30);
  }

  @Test
  void aVolumeIsDividedAlongZOnlyWhereItIsLong() {
    int[] psf = {9, 9, 9};
    KnownPsfMemory flat = new KnownPsfMemory(Method.RICHARDSON_LUCY, new int[] {900, 700, 60}, psf);
    int[] tile = flat.tileFor(1500);
    assertEquals(60, tile[2]);
    assertTrue(tile[0] == tile[1] && tile[0] > 400 && tile[0] < 450, tile[0] + " px");
    KnownPsfMemory deep =
        new KnownPsfMemory(Method.RICHARDSON_LUCY, new int[] {300, 100, 700}, psf);
    assertArrayEquals(new int[] {72, 72, 72}, deep.tileFor(deep.leastMegabytes()));
    assertArrayEquals(new int[] {144, 100, 144}, deep.tileFor(630));
    assertTrue(deep.leastMegabytes() < 540, deep.leastMegabytes() + " MB");
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheNumber() {
    assertEquals(
        "To deconvolve 4000×3000 px by sparse takes about 281 MB of Java's memory in tiles of"
            + " 256×256 px, the smallest, and 200 MB are free: give it more (Edit > Options >"
            + " Memory & Threads), or deconvolve a part.",
        refusal(large(Method.SPARSE), 200));
    int[] stack = {1000, 1000, 100};
    assertEquals(
        "To deconvolve 1000×1000×100 px by hyper-laplacian takes about 2422 MB of Java's memory in"
            + " tiles of 120×120×100 px, the smallest, and 2000 MB are free: give it more (Edit >"
            + " Options > Memory & Threads), or deconvolve a part.",
        refusal(new KnownPsfMemory(Method.HYPER_LAPLACIAN, stack, 15, 15, 15), 2000));
    int[] small = {100, 90, 80};
    assertEquals(
        "To deconvolve 100×90×80 px by wiener takes about 141 MB of Java's memory, and 100 MB are"
            + " free: give it more (Edit > Options > Memory & Threads), or deconvolve a part, or"
            + " with a smaller PSF.",
        refusal(new KnownPsfMemory(Method.WIENER, small, 31, 31, 31), 100));
  }

  private static String refusal(KnownPsfMemory memory, double free) {
    return assertThrows(IllegalArgumentException.class, () -> memory.tileFor(free)).getMessage();
  }

  /** 2³¹ − 1 values and a margin, however large the memory. */
  @Test
  void aGridThatNoArrayHoldsIsDivided() {
    int[] volume = {1290, 1290, 1280};
    KnownPsfMemory memory = new KnownPsfMemory(Method.RICHARDSON_LUCY, volume, 15, 15, 15);
    int[] tile = memory.tileFor(1e9);
    assertTrue(tile[0] < 1290 && tile[0] > 1200, tile[0] + " px");
    int[] plane = {46_300, 46_300};
    assertTrue(new KnownPsfMemory(Method.SPARSE, plane, PSF).tileFor(1e9)[0] < 46_300);
  }

  @Test
  void strengthAndFluxOfTilesAreThoseOfTheWholeImage() {
    Grid blurry = Blobs.blurred(200, 140, 3000);
    Grid grey = new Grid(blurry.values(), 200, 140);
    KnownPsfOptions options = KnownPsfOptions.of(Method.WIENER).threads(1).build();
    DeconvolutionResult whole =
        KnownPsfRun.of(grey, LIGHT, options, inTiles(Optional.empty()), Monitor.NONE);
    Computation small = inTiles(Optional.of(new int[] {96, 96}));
    DeconvolutionResult tiled = KnownPsfRun.of(grey, LIGHT, options, small, Monitor.NONE);
    assertEquals(whole.report().run().noiseSigma(), tiled.report().run().noiseSigma());
    assertEquals(whole.report().settings() + ", in tiles of 96 px", tiled.report().settings());
    Grid a = ImgLib2.grid(whole.image()).crop(20, 20, 160, 100);
    Grid b = ImgLib2.grid(tiled.image()).crop(20, 20, 160, 100);
    assertTrue(Psnr.of(b, a, 3000) > 60, Psnr.of(b, a, 3000) + " dB");
  }

  private static Computation inTiles(Optional<int[]> sides) {
    return new Computation(new PlainBackend(1), large(Method.WIENER), sides, sentence -> {});
  }
}
