package io.github.selfdeblur.batch.files;

import io.github.selfdeblur.image.file.ImageOfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An image to be deblurred.
 *
 * @param file absolute; or one of the images in a file, such as cells.lif#2
 * @param relative where its result lies below the output folder, but for suffix and extension
 * @param name what it is called in table and log
 */
public record BatchInput(Path file, Path relative, String name) {

  /** Named by the path below a folder. */
  public static BatchInput below(Path folder, Path relative) {
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

  /**
   * The images of a file that holds several, their results called after them; else itself, and also
   * where the file cannot be read, which is found out again when it is its turn.
   */
  public List<BatchInput> images() {
    List<ImageOfFile> images;
    try {
      images = ImageOfFile.of(file);
    } catch (IOException e) {
      return List.of(this);
    }
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return images.isEmpty()
        ? List.of(this)
        : images.stream()
            .map(
                image ->
                    new BatchInput(
                        image.path(),
                        relative.resolveSibling(image.fileName()),
                        folder + image.path().getFileName()))
            .toList();
  }
}
