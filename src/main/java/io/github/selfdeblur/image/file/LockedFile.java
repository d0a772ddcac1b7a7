package io.github.selfdeblur.image.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one run at a time has open, be it of this program or of another. */
public final class LockedFile implements AutoCloseable {

  /** Beyond all text: some systems keep a part that is locked from being read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private LockedFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens it, and makes it where it is not there.
   *
   * @return empty where another has it open
   * @throws IOException where it cannot be written
   */
  public static Optional<LockedFile> open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new LockedFile(channel));
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

  /** Lets others have it. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
