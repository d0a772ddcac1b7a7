package io.github.selfdeblur.batch;

import io.github.selfdeblur.image.file.LockedFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The log of an output folder, to which every run adds lines with their times. While it is open no
 * other run can use the folder.
 */
final class BatchLog implements AutoCloseable {

  private final Path file;
  private final LockedFile own;

  private BatchLog(Path file, LockedFile own) {
    this.file = file;
    this.own = own;
  }

  /**
   * @throws IllegalArgumentException with one sentence where another run has it open
   * @throws IOException with one sentence where it cannot be written
   */
  static BatchLog open(Path file) throws IOException {
    Optional<LockedFile> own;
    try {
      own = LockedFile.open(file);
    } catch (IOException e) {
      throw new IOException("The log " + file + " cannot be written.", e);
    }
    return new BatchLog(
        file,
        own.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Another batch is at work in "
                        + file.getParent()
                        + ": wait until it has ended.")));
  }

  /**
   * Adds a line.
   *
   * @throws IOException with one sentence where that fails
   */
  void add(String text) throws IOException {
    String line = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + text + "\n";
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException("The log " + file + " cannot be written.", e);
    }
  }

  /** Lets other runs use the folder. */
  @Override
  public void close() throws IOException {
    own.close();
  }
}
