package io.github.selfdeblur.cli;

import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import io.github.selfdeblur.Micrograph;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import io.github.selfdeblur.trained.NetworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers the dialog of every command, and has the line that was recorded do the same again. */
final class RecorderProbe {

  private static final int PATIENCE_MS = 60_000;

  private final Path files;
  private ImagePlus source;

  private RecorderProbe(Path files) {
    this.files = files;
  }

  /**
   * Needs a screen.
   *
   * @param arguments an empty folder
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    EmbeddedImageJ.runMacro(Files.createFile(folder.resolve("nothing.ijm")), "");
    new Recorder(false);
    RecorderProbe probe = new RecorderProbe(Files.createDirectory(folder.resolve("my files")));
    try {
      probe.all();
    } catch (Exception | AssertionError e) {
      System.out.println(e);
      System.exit(1);
    }
    System.out.println("all as it should be");
    System.exit(0);
  }

  private void all() throws Exception {
    open(TestPictures.image("cells.tif", Micrograph.blurry()));
    replays(
        "SelfDeblur...",
        dialog -> {
          dialog.set("Numerical aperture", "0.9");
          dialog.set("Wavelength", "0.52");
          dialog.set("Pixel size", "0.1");
        },
        "cells.tif-PSF cells.tif-deblurred");
    open(TestPictures.blobs(48, 40));
    replays(
        "SelfDeblur: Deconvolve with PSF...",
        dialog -> {
          dialog.choose("PSF", "psf");
          dialog.choose("Method", "wiener");
          dialog.set("Smoothing", "2.5");
        },
        "blobs-wiener");
    Path network = NetworkFile.mean(1, files.resolve("a mean.pt"));
    replays(
        "SelfDeblur: Apply Network...",
        dialog -> {
          dialog.set("Network's file", network.toString());
          dialog.choose("Gives", "noise");
        },
        "blobs-restored");
    replays(
        "SelfDeblur: Compare Methods...",
        dialog -> {
          dialog.choose("PSF", "psf");
          dialog.set("Methods", "wiener,richardson-lucy");
        },
        "blobs-methods results"); // the montage, and all results as a stack
    replays(
        "SelfDeblur: Simulate Blur...",
        dialog -> {
          dialog.choose("PSF", "psf");
          dialog.set("Photons in the brightest pixel", "50");
        },
        "blobs-PSF blobs-blurred");
    replays(
        "SelfDeblur: Make PSF...",
        dialog -> {
          dialog.set("Numerical aperture", "0.9");
          dialog.set("Wavelength", "0.52");
          dialog.set("Pixel size", "0.1");
          dialog.set("Z-step", "0.3");
          dialog.set("Slices", "3");
        },
        "PSF");
    replays("SelfDeblur: Measure Quality...", dialog -> dialog.choose("PSF", "psf"), "Results");
    batch();
  }

  /** Of a folder whose name has blanks in it. */
  private void batch() throws Exception {
    IJ.saveAsTiff(source, files.resolve("blobs.tif").toString());
    source.setTitle("blobs");
    replays(
        "SelfDeblur: Batch Folder...",
        dialog -> {
          dialog.set("Folder of images", files.toString());
          dialog.choose("PSF", "psf");
        },
        "file");
  }

  private void open(ImagePlus image) {
    IJ.run("Close All");
    source = image;
    source.show();
    TestPictures.psf().show();
  }

  /** How a dialog is filled in. */
  private interface Answers {
    void into(DialogHands dialog) throws Exception;
  }

  private void replays(String label, Answers answers, String expected) throws Exception {
    IJ.redirectErrorMessages(true); // of the next error, into the log
    Thread command = new Thread(new Executer(label), label);
    command.start();
    DialogHands dialog = DialogHands.opened(command);
    if (!label.contains("Batch")) {
      dialog.choose("Image", source.getTitle()); // another window may be the active one
    }
    answers.into(dialog);
    dialog.go();
    command.join(PATIENCE_MS);
    String text = Recorder.getInstance().getText().strip();
    String line = text.substring(Math.max(0, text.lastIndexOf("run(")));
    require(line.startsWith("run(\"" + label + "\", \""), "recorded: " + text + IJ.getLog());
    Map<String, double[]> first = results();
    require(first.size() == expected.split(" ").length, "made: " + first.keySet() + IJ.getLog());
    WindowManager.setTempCurrentImage(source);
    IJ.runMacro(line);
    Map<String, double[]> second = results();
    require(first.keySet().equals(second.keySet()), line + " makes " + second.keySet());
    first.forEach(
        (title, pixels) ->
            require(Arrays.equals(pixels, second.get(title)), line + " makes another " + title));
  }

  /** The pixels of all images that commands made, by title, and the table; they are gone then. */
  private Map<String, double[]> results() throws IOException {
    Map<String, double[]> results = new TreeMap<>();
    for (int id : WindowManager.getIDList()) {
      ImagePlus image = WindowManager.getImage(id);
      if (image != source && !image.getTitle().equals("psf")) {
        results.put(image.getTitle(), pixels(image));
        image.changes = false;
        image.close();
      }
    }
    ResultsTable table = ResultsTable.getResultsTable();
    if (table.size() > 0) {
      results.put("Results", numbers(table));
      IJ.run("Clear Results");
    }
    Path file = files.resolve("deblurred").resolve("blobs-deblurred.tif");
    if (Files.exists(file)) {
      results.put("file", pixels(IJ.openImage(file.toString())));
      Files.delete(file);
    }
    return results;
  }

  private static double[] pixels(ImagePlus image) {
    return IntStream.rangeClosed(1, image.getStackSize())
        .mapToObj(plane -> image.getStack().getProcessor(plane))
        .flatMapToDouble(
            plane -> IntStream.range(0, plane.getPixelCount()).mapToDouble(plane::getf))
        .toArray();
  }

  /** The values of a table's first row. */
  private static double[] numbers(ResultsTable table) {
    return Arrays.stream(table.getHeadings())
        .filter(heading -> !heading.equals("Label"))
        .mapToDouble(heading -> table.getValue(heading, 0))
        .toArray();
  }

  private static void require(boolean rule, String otherwise) {
    if (!rule) {
      throw new AssertionError(otherwise);
    }
  }
}
