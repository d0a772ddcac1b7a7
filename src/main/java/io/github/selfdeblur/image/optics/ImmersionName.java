package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.optics.Immersion;
import java.util.Locale;
import java.util.Optional;

/** How programs and makers of microscopes call what objectives are dipped into. */
final class ImmersionName {

  private ImmersionName() {}

  /** The one that a word names; empty for others, such as multi. */
  static Optional<Immersion> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "air", "dry" -> Optional.of(Immersion.AIR);
      case "water", "waterdipping", "w", "wi" -> Optional.of(Immersion.WATER);
      case "glycerol", "glycerin", "gly", "glyc" -> Optional.of(Immersion.GLYCEROL);
      case "oil" -> Optional.of(Immersion.OIL);
      default -> Optional.empty();
    };
  }
}
