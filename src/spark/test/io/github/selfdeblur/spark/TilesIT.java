package io.github.selfdeblur.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.GaussianBlur3D;
import ij.process.FloatProcessor;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume in tiles on two workers: the same planes as in tiles on this machine. */
class TilesIT {

  private static final int SIDE = 192;
  private static final int SLICES = 16;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path root;

  private static FloatProcessor noise(Random random) {
    FloatProcessor plane = new FloatProcessor(SIDE, SIDE);
    for (int px = 0; px < plane.getPixelCount(); px++) {
      plane.setf(px, random.nextInt(50) == 0 ? 4000 : 100 + 5 * (float) random.nextGaussian());
    }
    return plane;
  }

  private Path volume() throws IOException {
    Random random = new Random(1);
    ImageStack stack = new ImageStack(SIDE, SIDE);
    for (int z = 0; z < SLICES; z++) {
      stack.addSlice("", noise(random));
    }
    ImagePlus image = new ImagePlus("volume", stack);
    GaussianBlur3D.blur(image, 1.5, 1.5, 1);
    Path file = root.resolve("volume.tif");
    ImageFiles.saveTiff(image, file);
    return file;
  }

  private Path psf() throws IOException {
    ImageStack stack = new ImageStack(7, 7);
    for (int z = 0; z < 5; z++) {
      FloatProcessor plane = new FloatProcessor(7, 7);
      for (int px = 0; px < 49; px++) {
        double squares =
            (Math.pow(px % 7 - 3, 2) + Math.pow(px / 7 - 3, 2)) / 2.25 + Math.pow(z - 2, 2);
        plane.setf(px, (float) Math.exp(-squares / 2));
      }
      stack.addSlice("", plane);
    }
    Path file = root.resolve("psf.tif");
    ImageFiles.saveTiff(new ImagePlus("psf", stack), file);
    return file;
  }

  private void run(Process process, Path log) throws Exception {
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertTrue(ended && process.exitValue() == 0, SparkHome.end(log));
  }

  private static List<Path> planes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("volume-wiener"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void twoWorkersMakeTheSamePlanes() throws Exception {
    List<String> line = new ArrayList<>(List.of("tiles", volume().toString()));
    line.addAll(List.of("--psf=" + psf(), "--method=wiener", "--tile=96x96x16"));
    line.addAll(List.of("--threads=1", "--device=cpu"));
    List<String> here = new ArrayList<>(line);
    here.add("--out=" + root.resolve("here"));
    List<String> there = new ArrayList<>(line);
    there.add("--out=" + root.resolve("there"));
    Path log = root.resolve("log.txt");
    run(SparkHome.alone(log, here), log);
    try (StandaloneSpark spark = new StandaloneSpark(root.resolve("spark"), "1g")) {
      run(SparkHome.submit(log, List.of("--master", spark.url()), there), log);
    }
    List<Path> expected = planes(root.resolve("here"));
    List<Path> actual = planes(root.resolve("there"));
    assertEquals(SLICES, actual.size(), SparkHome.end(log));
    for (int z = 0; z < SLICES; z++) {
      assertArrayEquals(
          (float[]) ImageFiles.open(expected.get(z)).getProcessor().getPixels(),
          (float[]) ImageFiles.open(actual.get(z)).getProcessor().getPixels());
    }
  }
}
