package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import ij.io.FileInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is written in an image besides its pixels. */
final class ImageText {

  private ImageText() {}

  /** ImageJ's info, and what the file's own description was; each once. */
  static List<String> of(ImagePlus image) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(image.getInfoProperty());
    FileInfo file = image.getOriginalFileInfo();
    if (file != null) {
      texts.add(file.description);
      texts.add(file.info);
    }
    texts.remove(null);
    return List.copyOf(texts);
  }
}
