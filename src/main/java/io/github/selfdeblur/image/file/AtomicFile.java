package io.github.selfdeblur.image.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Files that are there complete or not at all: the content goes to a temporary file beside them,
 * which then takes their name. A program that is killed leaves at most the temporary file.
 */
public final class AtomicFile {

  private static final String TEMPORARY = ".selfdeblur-part";
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {

    /** Writes it, and leaves {@code out} open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes or replaces a file.
   *
   * @throws IOException where that fails; what was there before is then still there
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /**
   * The same for content that need not be in memory as a whole.
   *
   * @throws IOException where that fails; what was there before is then still there
   */
  public static void write(Path file, Content content) throws IOException {
    // Of its own, as a machine that was taken for dead may still write the same file.
    String own = "." + Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    Path temporary = file.resolveSibling(file.getFileName() + own + TEMPORARY);
    try {
      // Unlike a channel this also works for a thread that is interrupted.
      try (FileOutputStream out = new FileOutputStream(temporary.toFile());
          BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER)) {
        content.writeTo(buffered);
        buffered.flush();
        out.getFD().sync();
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary); // where it was not moved
    }
  }

  /**
   * Removes what killed runs left below {@code folder}.
   *
   * @throws IOException where that fails
   */
  public static void removeTemporaries(Path folder) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(folder)) {
      left = files.filter(file -> file.getFileName().toString().endsWith(TEMPORARY)).toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
  }
}
