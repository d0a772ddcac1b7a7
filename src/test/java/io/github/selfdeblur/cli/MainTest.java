package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.cli.benchmark.BenchmarkScore;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir private Path folder;

  private String saved(ImagePlus image, String name) {
    String file = folder.resolve(name).toString();
    assertTrue(new FileSaver(image).saveAsTiff(file));
    return file;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void deblurWritesImagePsfAndReport() throws IOException {
    String input = saved(TestPictures.blobs(44, 40), "my cells.v2.tif");
    Path out = folder.resolve("new/folder");
    Terminal terminal =
        Terminal.run(
            "deblur",
            input,
            "--psf-size",
            "5x3",
            "--iterations",
            "2",
            "--seed",
            "4",
            "--device",
            "cpu",
            "--snapshots-every",
            "1",
            "--out",
            out.toString());
    assertEquals(0, terminal.exitCode(), terminal.errors());
    Pattern line =
        Pattern.compile(
            "^iteration 2 of 2, 1/4 size, gradient \\S+, residual \\S+ x noise, CPU, \\S+ s each,"
                + " 0:0\\d elapsed, 0:00 left$",
            Pattern.MULTILINE);
    assertTrue(line.matcher(terminal.output()).find(), terminal.output());
    assertEquals(2, ImageFiles.open(out.resolve("my cells.v2-snapshots.tif")).getStackSize());
    assertEquals(5, ImageFiles.open(out.resolve("my cells.v2-psf-snapshots.tif")).getWidth());
    ImagePlus deblurred = ImageFiles.open(out.resolve("my cells.v2-deblurred.tif"));
    assertEquals(32, deblurred.getBitDepth());
    assertEquals(44, deblurred.getWidth());
    assertEquals(0.1, deblurred.getCalibration().pixelWidth, 1e-9);
    ImagePlus psf = ImageFiles.open(out.resolve("my cells.v2-psf.tif"));
    assertEquals(5, psf.getWidth());
    assertEquals(3, psf.getHeight());
    JsonObject report = report(out.resolve("my cells.v2-report.json"));
    assertEquals(4, report.get("seed").getAsInt());
    assertEquals("CPU", report.get("device").getAsString());
    assertEquals("MAX_ITERATIONS", report.get("stopReason").getAsString());
    assertEquals(2, report.get("losses").getAsJsonArray().size());
    assertEquals("fast", report.get("preset").getAsString());
    assertEquals(1, report.get("phases").getAsJsonArray().size());
    assertEquals("SPARSE", report.get("finish").getAsString());
    assertEquals(44, ImageFiles.open(out.resolve("my cells.v2-network.tif")).getWidth());
  }

  private static JsonObject report(Path file) throws IOException {
    JsonObject run = json(Files.readString(file)).getAsJsonArray("runs").get(0).getAsJsonObject();
    return run.getAsJsonObject("report");
  }

  @Test
  void aKnownPsfIsUsed() throws IOException {
    String input = saved(TestPictures.blobs(44, 40), "cells.tif");
    String psf = saved(TestPictures.psf(), "known.tif");
    Terminal terminal =
        Terminal.run(
            "deblur", input, "--psf", psf, "--iterations", "1", "--out", folder.toString());
    assertEquals(0, terminal.exitCode(), terminal.errors());
    ImagePlus used = ImageFiles.open(folder.resolve("cells-psf.tif"));
    assertEquals(0.2f, used.getProcessor().getf(0, 1), 1e-6);
    JsonObject report = report(folder.resolve("cells-report.json"));
    assertEquals("nonblind", report.get("preset").getAsString());
  }

  @Test
  void evaluatePrintsPsnrSsimAndShift() {
    ByteProcessor truth = new ByteProcessor(60, 60);
    for (int i = 0; i < 3600; i++) {
      truth.set(i, (int) Blobs.sharp(60, 60, 100).values()[i]);
    }
    ByteProcessor brighter = (ByteProcessor) truth.duplicate();
    brighter.add(10);
    String result = saved(new ImagePlus("result", brighter), "result.tif");
    String exact = saved(new ImagePlus("truth", truth), "truth.tif");
    Terminal terminal = Terminal.run("evaluate", result, exact);
    assertEquals(0, terminal.exitCode(), terminal.errors());
    JsonObject printed = json(terminal.output());
    assertEquals(20 * Math.log10(25.5), printed.get("psnr").getAsDouble(), 1e-9);
    assertEquals(0, printed.get("dx").getAsDouble());
    assertEquals(0, printed.get("dy").getAsDouble());
    assertTrue(printed.get("ssim").getAsDouble() < 1);
  }

  @Test
  void benchmarkLevinWritesARowPerImageAndTheMeans() throws IOException {
    for (String part : List.of("blurry", "gt", "kernels", "known-kernel")) {
      Files.createDirectories(folder.resolve("set").resolve(part));
    }
    png(TestPictures.blobs(60, 60), "blurry/im1_kernel5_img.png");
    png(TestPictures.blobs(60, 60), "blurry/im1_kernel2_img.png");
    png(TestPictures.blobs(60, 60), "known-kernel/im1_kernel5_img.png");
    FloatProcessor sharp = new FloatProcessor(60, 60, Blobs.sharp(60, 60, 255).values());
    png(new ImagePlus("gt", sharp), "gt/im1.png");
    png(TestPictures.psf(), "kernels/kernel5.png");
    Path csv = folder.resolve("table.csv");
    Terminal terminal =
        Terminal.run(
            "benchmark",
            "levin",
            folder.resolve("set").toString(),
            "--only",
            "im1_kernel5",
            "--iterations",
            "1",
            "--csv",
            csv.toString());
    assertEquals(0, terminal.exitCode(), terminal.errors());
    List<String> lines = Files.readAllLines(csv);
    assertEquals("image," + String.join(",", BenchmarkScore.COLUMNS), lines.get(0));
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith("im1_kernel5,"));
    assertEquals(lines.get(1).substring(12), lines.get(2).substring(5), "the mean of one row");
    assertEquals(13, lines.get(1).split(",").length);
    assertTrue(terminal.output().contains(lines.get(1)));
  }

  private void png(ImagePlus image, String name) {
    image.resetDisplayRange();
    image.setProcessor(image.getProcessor().convertToByteProcessor());
    assertTrue(new FileSaver(image).saveAsPng(folder.resolve("set").resolve(name).toString()));
  }

  private void refused(String sentence, String... arguments) {
    Terminal terminal = Terminal.run(arguments);
    assertEquals(sentence + "\n", terminal.errors());
    assertTrue(terminal.exitCode() != 0);
  }

  @Test
  void filesThatAreNone() throws IOException {
    String missing = folder.resolve("missing.tif").toString();
    refused(
        "There is no file " + missing + ".",
        "deblur",
        missing,
        "--psf-size",
        "5",
        "--out",
        folder.toString());
    Path text = folder.resolve("notes.tif");
    Files.writeString(text, "no image");
    refused(
        text + " is not an image that ImageJ can open.",
        "deblur",
        text.toString(),
        "--psf-size",
        "5",
        "--out",
        folder.toString());
    refused(
        "There is no folder " + folder.resolve("blurry") + ".",
        "benchmark",
        "levin",
        folder.toString());
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsFoundBeforeTheRun() throws IOException {
    String input = saved(TestPictures.blobs(44, 40), "cells.tif");
    Path file = Files.writeString(folder.resolve("a-file"), "");
    refused(
        "The output folder " + file.resolve("below") + " cannot be written.",
        "deblur",
        input,
        "--psf-size",
        "5",
        "--out",
        file.resolve("below").toString());
  }

  @Test
  void wordsInPlaceOfNumbers() throws IOException {
    String input = saved(TestPictures.blobs(44, 40), "cells.tif");
    refused(
        "Invalid value for option '--psf-size': must be W or WxH in whole px, got '5by3'.",
        "deblur",
        input,
        "--psf-size",
        "5by3");
    refused(
        "Invalid value for option '--iterations': 'many' is not an int",
        "deblur",
        input,
        "--psf-size",
        "5",
        "--iterations",
        "many");
  }

  @Test
  void resultAndTruthOfDifferentSizes() {
    String small = saved(TestPictures.blobs(44, 40), "small.tif");
    String large = saved(TestPictures.blobs(60, 60), "large.tif");
    refused(
        "Result and truth must be of the same size, got 44×40 and 60×60 px.",
        "evaluate",
        small,
        large);
  }

  @Test
  void anUnknownOptionIsRefusedWithThoseNearIt() {
    Terminal terminal = Terminal.run("deconvolve", "a.tif", "--psf=b.tif", "--metod=wiener");
    assertEquals("Unknown option: '--metod=wiener'; near it: --method\n", terminal.errors());
    assertEquals(2, terminal.exitCode());
  }
}
