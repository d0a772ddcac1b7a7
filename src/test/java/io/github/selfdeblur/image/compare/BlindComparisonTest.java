package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.compare.entry.Entries;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.compare.entry.ImageEntry;
import io.github.selfdeblur.image.compare.entry.KnownPsfEntry;
import io.github.selfdeblur.image.compare.entry.Made;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.solve.Ear;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlindComparisonTest {

  private static final ImagePlus BLURRY = image("cells", Blobs.blurred(52, 48, 1000));
  private static final ImagePlus TRUTH = image("truth", Blobs.sharp(52, 48, 1000));
  private static final ImagePlus LIGHT = image("psf", Blobs.psf());
  private static final KnownPsfOptions KNOWN = KnownPsfOptions.of(Method.SPARSE).threads(1).build();

  private static ImagePlus image(String title, Grid values) {
    return new ImagePlus(
        title, new FloatProcessor(values.width(), values.height(), values.values().clone()));
  }

  private static PsfImage psf() {
    return PsfImage.of(LIGHT, PsfOrigin.MIDDLE, BLURRY);
  }

  private static Comparison compare(PsfImage psf, Monitor monitor, Entry... entries) {
    ComparisonTask task = new ComparisonTask(BLURRY, TRUTH, psf(), List.of(entries), KNOWN);
    return Comparison.of(task.check(), psf, ComparisonWatch.NONE, monitor);
  }

  private static Entry fast(int seeds) {
    Map<String, String> user =
        Map.of("methods", "fast", "seeds", "" + seeds, "iterations", "3", "threads", "1");
    return Entries.of(new Answers(user), 5, 5).get(0);
  }

  @Test
  void aPresetFindsAPsfOfItsOwnWithEachSeed() {
    Comparison comparison =
        compare(psf(), Monitor.NONE, fast(2), new KnownPsfEntry(Method.WIENER, KNOWN));
    assertEquals(List.of("blurry", "fast", "wiener"), labels(comparison));
    Result fast = comparison.results().get(1);
    assertEquals(2, fast.runs().size());
    double[] alike =
        fast.runs().stream().mapToDouble(run -> run.numbers().get("psf_similarity")).toArray();
    assertTrue(alike[0] != alike[1], "the seeds are the same");
    assertTrue(alike[0] > 0.2 && alike[0] < 1, alike[0] + "");
    assertTrue(fast.foundPsf());
    Result wiener = comparison.results().get(2);
    assertFalse(wiener.foundPsf());
    assertFalse(wiener.numbers().containsKey("psf_similarity"), "that is the true PSF");
    double ratio = wiener.numbers().get("error_ratio_squared");
    assertTrue(fast.numbers().get("error_ratio_squared") > ratio, ratio + "");

    ImagePlus montage = ComparisonMontage.of(comparison);
    assertEquals(3 * 4 * 48, montage.getHeight(), 20, "results, differences, PSFs");
    ImagePlus results = ComparisonStacks.results(comparison);
    assertEquals("fast, seed 2", results.getStack().getSliceLabel(3));
    assertEquals(4, results.getStackSize());
    assertEquals(2, ComparisonStacks.psfs(comparison).orElseThrow().getStackSize());
  }

  @Test
  void theStandardOfErrorRatiosIsSparseItself() {
    Comparison comparison = compare(psf(), Monitor.NONE, new KnownPsfEntry(Method.SPARSE, KNOWN));
    Map<String, Double> sparse = comparison.results().get(1).numbers();
    assertEquals(1, sparse.get("error_ratio_squared"), 1e-6);
    assertEquals(1, sparse.get("error_ratio_spectral"), 1e-6);
    assertTrue(comparison.results().get(0).numbers().get("error_ratio_squared") > 1);
    assertTrue(ComparisonStacks.psfs(comparison).isEmpty());
  }

  @Test
  void anImageThatIsThereIsMeasuredLikeTheOthers() {
    Comparison comparison =
        compare(null, Monitor.NONE, new ImageEntry(BLURRY.duplicate()), new ImageEntry(TRUTH));
    Map<String, Double> blurry = comparison.results().get(0).numbers();
    Map<String, Double> same = comparison.results().get(1).numbers();
    assertEquals(blurry.get("psnr_db"), same.get("psnr_db"));
    assertEquals(0, same.get("isnr_db"), 1e-9);
    assertNull(same.get("seconds"));
    assertEquals(1, same.get("flux_ratio"), 1e-9);
    assertTrue(comparison.results().get(2).numbers().get("psnr_db") > 80);
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> compare(null, Monitor.NONE, new ImageEntry(LIGHT)))
            .getMessage();
    assertEquals(
        "Results must be as large as the blurry image, 52×48 px, got 5×5 px of psf.", refusal);
  }

  /** An entry that makes nothing. */
  private record Broken() implements Entry {
    @Override
    public String label() {
      return "broken";
    }

    @Override
    public boolean takesPsf() {
      return false;
    }

    @Override
    public boolean isForPlanesOnly() {
      return false;
    }

    @Override
    public Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor)
        throws IOException {
      throw new IOException("It made no image.");
    }
  }

  @Test
  void oneThatFailsIsLeftOutUnlessNothingElseIsLeft() {
    Ear ear = new Ear();
    Comparison comparison = compare(null, ear, new Broken(), new ImageEntry(TRUTH));
    assertEquals(List.of("blurry", "truth"), labels(comparison));
    assertEquals(List.of("broken was left out: It made no image."), ear.notes);
    String refusal =
        assertThrows(
                IllegalArgumentException.class, () -> compare(null, Monitor.NONE, new Broken()))
            .getMessage();
    assertEquals("It made no image.", refusal);
  }

  @Test
  void aStopKeepsThePresetsBestAndRunsNoSeedAfterIt() {
    int[] asked = new int[1];
    Monitor soon = (share, part) -> asked[0]++ < 3 ? Wish.GO_ON : Wish.FINISH;
    Comparison comparison = compare(psf(), soon, fast(3), new KnownPsfEntry(Method.WIENER, KNOWN));
    assertEquals(List.of("blurry", "fast (stopped)"), labels(comparison));
    assertEquals(1, comparison.results().get(1).runs().size());
  }

  private static List<String> labels(Comparison comparison) {
    return comparison.results().stream().map(Result::method).toList();
  }
}
