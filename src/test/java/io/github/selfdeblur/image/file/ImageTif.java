package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes in a file image.tif, and what comes of opening it. */
record ImageTif(Path file) {

  static ImageTif of(Path folder, byte[] bytes) throws IOException {
    return new ImageTif(Files.write(folder.resolve("image.tif"), bytes));
  }

  ImagePlus opened() throws IOException {
    return ImageFiles.open(file);
  }

  String refusal() {
    String message = assertThrows(IOException.class, this::opened).getMessage();
    return message.replace(file.toString(), "image.tif");
  }
}
