package io.github.selfdeblur;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Parts of simulated micrographs: filaments by NA 0.9, 0.52 µm, pixels of 0.1 µm, aberrations. */
public final class Micrograph {

  /** px */
  public static final int SIDE = 96;

  private Micrograph() {}

  public static Grid blurry() {
    return part("filaments-aberrated.tif");
  }

  public static Grid sharp() {
    return part("filaments-aberrated-truth.tif");
  }

  /** Another specimen: NA 1.2, in focus. */
  public static Grid beads() {
    return part("beads-focus.tif");
  }

  private static Grid part(String file) {
    try {
      return ImageFiles.pixels(Path.of("test-images", file)).crop(16, 16, SIDE, SIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
