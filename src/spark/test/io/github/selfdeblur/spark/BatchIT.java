package io.github.selfdeblur.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches on Spark: the same results as on this machine, whatever happens on the way. */
class BatchIT {

  private static final Path IMAGES = Path.of("test-images");
  private static final int FILES = 24;
  private static final long PATIENCE_SECONDS = 150;

  @TempDir private Path root;

  /** Images that differ. */
  private Path folder(int files) throws IOException {
    Path folder = Files.createDirectories(root.resolve("in" + files));
    ImagePlus image = ImageFiles.open(IMAGES.resolve("cells-shake.tif"));
    for (int i = 1; i <= files; i++) {
      ImageProcessor pixels = image.getProcessor().convertToFloat();
      Random random = new Random(i);
      for (int px = 0; px < pixels.getPixelCount(); px++) {
        pixels.setf(px, pixels.getf(px) + (float) random.nextGaussian());
      }
      ImageFiles.saveTiff(new ImagePlus("", pixels), folder.resolve("c%02d.tif".formatted(i)));
    }
    return folder;
  }

  private List<String> batch(Path folder, String out, String... more) {
    List<String> line = new ArrayList<>(List.of("batch", folder.toString()));
    line.addAll(List.of("--threads=1", "--device=cpu", "--out=" + root.resolve(out)));
    line.addAll(List.of(more));
    return line;
  }

  private static String knownPsf() {
    return "--psf=" + IMAGES.resolve("cells-shake-psf.tif").toAbsolutePath();
  }

  private Path log(String name) {
    return root.resolve(name + ".log");
  }

  private void run(Process process, String name) throws Exception {
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertTrue(ended && process.exitValue() == 0, SparkHome.end(log(name)));
  }

  private List<String> results(String out) throws IOException {
    Path folder = root.resolve(out);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private long images(String out) throws IOException {
    return results(out).stream().filter(name -> name.endsWith("-deblurred.tif")).count();
  }

  private List<String> rows(String out) throws IOException {
    return Files.readAllLines(root.resolve(out).resolve("batch.csv")).stream().skip(1).toList();
  }

  private void assertSame(String expected, String actual) throws IOException {
    assertEquals(results(expected), results(actual));
    for (String name : results(expected)) {
      if (name.endsWith(".tif")) {
        ImagePlus here = ImageFiles.open(root.resolve(expected).resolve(name));
        ImagePlus there = ImageFiles.open(root.resolve(actual).resolve(name));
        assertArrayEquals(
            (float[]) here.getProcessor().getPixels(),
            (float[]) there.getProcessor().getPixels(),
            name);
        assertEquals(Provenance.repeatOf(here), Provenance.repeatOf(there));
      }
    }
  }

  /** One worker is killed half way; the same once more has nothing to do. */
  @Test
  void aLostWorkerLosesNothing() throws Exception {
    Path folder = folder(FILES);
    run(SparkHome.alone(log("here"), batch(folder, "here", knownPsf())), "here");
    try (StandaloneSpark spark = new StandaloneSpark(root.resolve("spark"), "1g")) {
      List<String> master = List.of("--master", spark.url());
      List<String> line = batch(folder, "there", knownPsf());
      Process batch = SparkHome.submit(log("there"), master, line);
      while (images("there") < FILES / 3 && batch.isAlive()) {
        Thread.sleep(20);
      }
      spark.killWorker(0);
      long atThatTime = images("there");
      assertTrue(atThatTime >= FILES / 3 && atThatTime < FILES, SparkHome.end(log("there")));
      run(batch, "there");
      assertSame("here", "there");
      List<String> rows = rows("there");
      assertEquals(FILES, rows.size());
      for (int i = 0; i < FILES; i++) {
        assertTrue(rows.get(i).startsWith("c%02d.tif,done,".formatted(i + 1)), rows.get(i));
      }
      run(SparkHome.submit(log("again"), master, line), "again");
      assertTrue(rows("there").stream().allMatch(row -> row.contains(",skipped,")));
      assertTrue(SparkHome.end(log("again")).contains("0 of 24 files done, 24 skipped, 0 failed"));
    }
  }

  /** PyTorch comes out of the jar, the PSF from a task of its own. */
  @Test
  void aPsfIsFoundOnceForAll() throws Exception {
    Path folder = folder(3);
    String[] fit = {"--psf-from=first", "--psf-size=9", "--iterations=3", "--finish=wiener"};
    run(SparkHome.alone(log("here"), batch(folder, "here", fit)), "here");
    List<String> two = List.of("--master", "local[2]");
    run(SparkHome.submit(log("there"), two, batch(folder, "there", fit)), "there");
    assertTrue(results("there").contains("batch-psf.tif"));
    assertSame("here", "there");
    assertAllDone();
    Path psf = root.resolve("there").resolve("batch-psf.tif");
    FileTime before = Files.getLastModifiedTime(psf);
    List<String> again = batch(folder, "there", fit);
    again.add("--again");
    run(SparkHome.submit(log("there"), two, again), "there");
    assertTrue(Files.getLastModifiedTime(psf).compareTo(before) > 0);
    assertAllDone();
  }

  private void assertAllDone() throws IOException {
    for (String row : rows("there")) {
      assertTrue(row.contains(",done,") && row.contains(",batch-psf.tif,"), row);
    }
  }

  @Test
  void tooLittleMemoryIsSaidBeforeAnyWork() throws Exception {
    List<String> small = List.of("--master", "spark://127.0.0.1:1", "--executor-memory", "460m");
    Process batch =
        SparkHome.submit(log("small"), small, batch(folder(2), "small", knownPsf()));
    assertTrue(batch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    String said = Files.readString(log("small"));
    assertTrue(batch.exitValue() != 0 && said.contains("set spark.executor.memory to"), said);
    assertEquals(0, images("small"));
  }
}
