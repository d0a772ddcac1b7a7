package io.github.selfdeblur.batch.files;

import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.BatchRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Which files a batch deblurs: those of a folder, or those of a list. */
public abstract class BatchInputs {

  BatchInputs() {}

  /**
   * Those of a folder or, where that is null, of a list, as a user asked for them by {@link
   * BatchRows}.
   *
   * @throws IllegalArgumentException with one sentence where both or none are given
   */
  public static BatchInputs asked(Answers user, Path folder, Path list) {
    if ((folder == null) == (list == null)) {
      throw new IllegalArgumentException("Give either a folder or a list of files.");
    }
    return list == null
        ? folder(folder, user.text(BatchRows.PATTERN), user.truth(BatchRows.SUBFOLDERS))
        : list(list);
  }

  /**
   * The files of a folder whose names match, in alphabetical order; hidden ones are left out.
   *
   * @param pattern such as *.tif or *.{tif,png}; case does not matter
   * @param subfolders whether those below count, too
   * @throws IllegalArgumentException with one sentence where the pattern is none
   */
  public static BatchInputs folder(Path folder, String pattern, boolean subfolders) {
    return new OfFolder(absolute(folder), pattern, matcher(pattern), subfolders);
  }

  /**
   * The files that a text file names, one path per line, in its order; relative ones are relative
   * to the list's folder. Empty lines and those that begin with # do not count.
   */
  public static BatchInputs list(Path list) {
    return new OfList(absolute(list));
  }

  /** Where results go unless another place is named. */
  public Path usualOutput() {
    return home().resolve("deblurred");
  }

  /** The folder, or that of the list. */
  abstract Path home();

  /**
   * The images, each once: of a file that holds several every one.
   *
   * @param output the folder for the results: what lies in it is no input of a folder
   * @throws IllegalArgumentException with one sentence where there is none
   * @throws IOException with one sentence where folder or list cannot be read
   */
  public final List<BatchInput> find(Path output) throws IOException {
    return files(output).stream().flatMap(input -> input.images().stream()).toList();
  }

  /** The files, each once. */
  abstract List<BatchInput> files(Path output) throws IOException;

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "Pattern must be like *.tif or *.{tif,png}, got '" + pattern + "'.", e);
    }
  }

  private static final class OfFolder extends BatchInputs {

    private final Path folder;
    private final String pattern;
    private final PathMatcher matcher;
    private final boolean subfolders;

    OfFolder(Path folder, String pattern, PathMatcher matcher, boolean subfolders) {
      this.folder = folder;
      this.pattern = pattern;
      this.matcher = matcher;
      this.subfolders = subfolders;
    }

    @Override
    Path home() {
      return folder;
    }

    @Override
    List<BatchInput> files(Path output) throws IOException {
      if (!Files.isDirectory(folder)) {
        throw new IOException("There is no folder " + folder + ".");
      }
      if (output.equals(folder)) {
        throw new IllegalArgumentException(
            "Results must go to another folder than that of the images, got " + output + ".");
      }
      try (Stream<Path> files = Files.walk(folder, subfolders ? Integer.MAX_VALUE : 1)) {
        List<BatchInput> found =
            files
                .filter(file -> !file.startsWith(output) && matches(file))
                .filter(Files::isRegularFile)
                .map(file -> BatchInput.below(folder, folder.relativize(file)))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        if (found.isEmpty()) {
          throw new IllegalArgumentException("There is no file " + pattern + " in " + folder + ".");
        }
        return found;
      } catch (UncheckedIOException e) {
        throw new IOException("The folder " + folder + " cannot be read.", e);
      }
    }

    private boolean matches(Path file) {
      String name = file.getFileName().toString();
      return !name.startsWith(".") && matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)));
    }
  }

  private static final class OfList extends BatchInputs {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path list;

    OfList(Path list) {
      this.list = list;
    }

    @Override
    Path home() {
      return list.getParent();
    }

    @Override
    List<BatchInput> files(Path output) throws IOException {
      Map<Path, BatchInput> found = new LinkedHashMap<>();
      for (String line : lines()) {
        Path path = Path.of(line).normalize();
        boolean below = !path.isAbsolute() && !path.startsWith("..");
        BatchInput input =
            below
                ? BatchInput.below(home(), path)
                : BatchInput.elsewhere(home().resolve(path).normalize());
        found.putIfAbsent(input.file(), input);
      }
      if (found.isEmpty()) {
        throw new IllegalArgumentException("The list " + list + " names no file.");
      }
      return new ArrayList<>(found.values());
    }

    private List<String> lines() throws IOException {
      if (!Files.isRegularFile(list)) {
        throw new IOException("There is no file " + list + ".");
      }
      try {
        return Files.readString(list)
            .replace(BYTE_ORDER_MARK, "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
      } catch (CharacterCodingException e) {
        throw new IOException("The list " + list + " must be text in UTF-8.", e);
      }
    }
  }
}
