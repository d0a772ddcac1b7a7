package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of images for macros and command lines, and what these leave in it. */
record PictureFolder(Path root) {

  /** Blurred blobs in cells.tif, without blur in sharp.tif, and their PSF in psf.tif. */
  static PictureFolder ofBlobs(Path root) {
    PictureFolder folder = new PictureFolder(root);
    folder.save(TestPictures.blobs(72, 64), "cells.tif");
    folder.save(TestPictures.image("image", Blobs.sharp(72, 64, 3000)), "sharp.tif");
    folder.save(TestPictures.psf(), "psf.tif");
    return folder;
  }

  /** Saves an image of any number of planes as a TIFF, and returns its path. */
  String save(ImagePlus image, String name) {
    assertTrue(new FileSaver(image).saveAsTiff(path(name)));
    return path(name);
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** As macros write it. */
  String path(String name) {
    return file(name).toString().replace('\\', '/');
  }

  ImagePlus opened(String name) throws IOException {
    return ImageFiles.open(file(name));
  }

  float[] pixels(String name) throws IOException {
    return TestPictures.pixels(file(name));
  }

  JsonObject json(String name) throws IOException {
    return JsonParser.parseString(Files.readString(file(name))).getAsJsonObject();
  }

  /** What a macro prints that calls this folder FOLDER; its images are closed after it. */
  String macro(String text) throws IOException {
    return Macro.run(text.replace("FOLDER", path("")) + "\nrun(\"Close All\");");
  }
}
