package io.github.selfdeblur.large.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what it is noticed that an image is another one.
 *
 * @param files how many it consists of
 * @param bytes of all
 * @param changed when the last one was, milliseconds since 1970
 */
public record InputStamp(int files, long bytes, long changed) {

  /** That of a file, or of the files of a folder. */
  public static InputStamp of(Path image) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.isDirectory(image) ? Files.list(image) : Stream.of(image)) {
      files = inside.filter(Files::isRegularFile).toList();
    }
    long bytes = 0;
    long changed = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      changed = Math.max(changed, Files.getLastModifiedTime(file).toMillis());
    }
    return new InputStamp(files.size(), bytes, changed);
  }
}
