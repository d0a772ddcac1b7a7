package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.choice.Modality;
import java.util.Locale;
import java.util.Optional;

/** How programs of microscopes call the ways to gather light. */
final class ModalityName {

  private ModalityName() {}

  /** The one that a text names; empty for others, such as multi-photon. */
  static Optional<Modality> in(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (letters.contains("spinning") || letters.contains("slitscan")) {
      return Optional.of(Modality.SPINNING_DISK);
    } else if (letters.contains("confocal") || letters.contains("laserscan")) {
      return Optional.of(Modality.CONFOCAL);
    } else if (letters.contains("lightsheet")
        || letters.equals("spim")
        || letters.contains("planeillumination")) {
      return Optional.of(Modality.LIGHT_SHEET);
    } else if (letters.contains("widefield")
        || letters.contains("epifluorescence")
        || letters.contains("totalinternal")
        || letters.equals("tirf")) {
      return Optional.of(Modality.WIDEFIELD);
    }
    return Optional.empty();
  }
}
