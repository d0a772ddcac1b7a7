package io.github.selfdeblur.batch;

import java.nio.file.Path;

/**
 * A file to be deblurred.
 *
 * @param file absolute
 * @param relative where its result lies below the output folder, but for suffix and extension
 * @param name what it is called in table and log
 */
record BatchInput(Path file, Path relative, String name) {

  /** Named by the path below a folder. */
  static BatchInput below(Path folder, Path relative) {
    return new BatchInput(folder.resolve(relative), relative, slashed(relative));
  }

  /** Of any place; its result lies in the output folder itself. */
  static BatchInput elsewhere(Path file) {
    return new BatchInput(file, file.getFileName(), slashed(file));
  }

  /** The same on every system. */
  static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
