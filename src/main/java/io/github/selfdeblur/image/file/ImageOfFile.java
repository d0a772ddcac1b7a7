package io.github.selfdeblur.image.file;

import io.github.selfdeblur.image.file.BioFormats.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One of several images that a file holds.
 *
 * @param path as {@link ImageFiles#open} takes it, such as cells.lif#2
 * @param fileName what it would be called as a file of its own, after its name in the file, such as
 *     cells-Position 2.lif; no two of a file have the same
 */
public record ImageOfFile(Path path, String fileName) {

  /** What some file systems do not have in names, and what means something else here. */
  private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|#\\p{Cntrl}]+";

  private static final int LONGEST_NAME = 80;

  /**
   * The images of a file that holds several; none where it holds one.
   *
   * @param file or one of its images, which then is the only one in the list
   * @throws IOException with one sentence where it cannot be read
   */
  public static List<ImageOfFile> of(Path file) throws IOException {
    NumberedFile named = NumberedFile.of(file);
    if (!named.exists()) {
      return List.of();
    }
    List<ImageOfFile> images = all(named.file(), ImageFormats.of(named.file()).series());
    int number = named.number();
    return number == 0 || number > images.size() ? images : images.subList(number - 1, number);
  }

  private static List<ImageOfFile> all(Path file, List<Series> series) {
    List<ImageOfFile> images = new ArrayList<>();
    if (series.size() < 2) {
      return images;
    }
    String whole = file.getFileName().toString();
    String base = ImageFiles.baseName(file);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < series.size(); i++) {
      String name = name(series.get(i).name(), whole, i + 1);
      while (!taken.add(name.toLowerCase(Locale.ROOT))) {
        name += "-" + (i + 1);
      }
      String fileName = base + "-" + name + whole.substring(base.length());
      images.add(new ImageOfFile(NumberedFile.path(file, i + 1), fileName));
    }
    return images;
  }

  /** Some programs begin every name with that of the file. */
  private static String name(String own, String file, int number) {
    String rest = own.startsWith(file) ? own.substring(file.length()) : own;
    String plain = rest.replaceAll(NOT_IN_NAMES, "_").replaceAll("^[\\s._]+|[\\s._]+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
    return cut.isEmpty() ? String.valueOf(number) : cut;
  }
}
