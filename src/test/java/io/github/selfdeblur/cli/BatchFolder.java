package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of small images, their PSF beside it, and what a batch left. */
record BatchFolder(Path root) {

  Path images() {
    return root.resolve("images");
  }

  /** The images, as command lines take them. */
  String input() {
    return images().toString();
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
    assertTrue(new FileSaver(TestPictures.psf()).saveAsTiff(psf().toString()));
    return this;
  }

  void add(ImagePlus image, String name) throws IOException {
    Path file = images().resolve(name);
    Files.createDirectories(file.getParent());
    assertTrue(new FileSaver(image).saveAsTiff(file.toString()));
  }

  /** A batch with the known PSF by Wiener's filter. */
  Terminal batch(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("batch", "--psf", psf().toString(), "--method", "wiener"));
    arguments.addAll(List.of(more));
    return Terminal.run(arguments);
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
