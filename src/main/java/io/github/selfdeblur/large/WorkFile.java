package io.github.selfdeblur.large;

import io.github.selfdeblur.image.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the work in hand that holds what was found out of a block. */
record WorkFile(Path file) {

  /**
   * Writes it whole or not at all.
   *
   * @return what was written
   */
  BlockFacts write(BlockFacts facts) throws IOException {
    AtomicFile.write(file, out -> new ObjectOutputStream(out).writeObject(facts));
    return facts;
  }

  /** What it holds; empty where it is not there, or of another version. */
  Optional<BlockFacts> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file);
        ObjectInputStream objects = new ObjectInputStream(in)) {
      return Optional.of((BlockFacts) objects.readObject());
    } catch (ClassNotFoundException | InvalidClassException e) {
      return Optional.empty();
    }
  }
}
