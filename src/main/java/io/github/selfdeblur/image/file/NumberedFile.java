package io.github.selfdeblur.image.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file, or one of the images that it holds: {@code cells.lif#2} is the second one of cells.lif.
 *
 * @param number from 1; 0 where none is named
 */
record NumberedFile(Path file, int number) {

  private static final Pattern NAME = Pattern.compile("(.+)#([1-9]\\d{0,5})");

  /** What a path means; one whose file is there means that file. */
  static NumberedFile of(Path path) {
    Path name = path.getFileName();
    Matcher numbered = NAME.matcher(name == null ? "" : name.toString());
    if (!numbered.matches() || Files.exists(path)) {
      return new NumberedFile(path, 0);
    }
    return new NumberedFile(
        path.resolveSibling(numbered.group(1)), Integer.parseInt(numbered.group(2)));
  }

  /** The same file's image of this number, from 1. */
  static Path path(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "#" + number);
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /** The file's name without its last extension, and the number. */
  String baseName() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    return number == 0 ? base : base + "#" + number;
  }
}
