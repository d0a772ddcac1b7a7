package io.github.selfdeblur.batch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The log of an output folder, to which every run adds lines with their times. While it is open no
 * other run can use the folder.
 */
final class BatchLog implements AutoCloseable {

  /** Beyond all text: some systems keep a part that is locked from being read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private BatchLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws IllegalArgumentException with one sentence where another run has it open
   * @throws IOException with one sentence where it cannot be written
   */
  static BatchLog open(Path file) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException("The log " + file + " cannot be written.", e);
    }
    if (!isLocked(channel)) {
      channel.close();
      throw new IllegalArgumentException(
          "Another batch is at work in " + file.getParent() + ": wait until it has ended.");
    }
    return new BatchLog(file, channel);
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true; // a file system that knows no locks
    }
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
    channel.close();
  }
}
