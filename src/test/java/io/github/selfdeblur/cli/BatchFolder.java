package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of small images, their PSF beside it, and what a batch left. */
record BatchFolder(Path root) {

  Path images() {
    return root.resolve("images");
  }

  Path psf() {
    return root.resolve("psf.tif");
  }

  Path out() {
    return root.resolve("out");
  }

  Path results() {
    return images().resolve("deblurred");
  }

  /** Saves blobs of 48 × 44 px under these names. */
  BatchFolder with(String... names) throws IOException {
    for (String name : names) {
      add(TestPictures.blobs(48, 44), name);
    }
    FloatProcessor psf = new FloatProcessor(5, 5, Blobs.psf().values());
    assertTrue(new FileSaver(new ImagePlus("psf", psf)).saveAsTiff(psf().toString()));
    return this;
  }

  void add(ImagePlus image, String name) throws IOException {
    Path file = images().resolve(name);
    Files.createDirectories(file.getParent());
    assertTrue(new FileSaver(image).saveAsTiff(file.toString()));
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static List<String> table(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("batch.csv"));
  }

  static List<String> log(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("batch.log"));
  }
}
