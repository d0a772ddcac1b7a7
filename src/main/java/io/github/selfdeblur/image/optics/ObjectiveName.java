package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of an objective tells, such as "Plan Apo 60x/1.40 Oil". */
final class ObjectiveName {

  /** Behind the magnification. */
  private static final Pattern APERTURE =
      Pattern.compile("\\d\\s*[xX×]?\\s*[/_ -]\\s*(?:NA\\s*)?([01][.,]\\d{1,3})(?![\\d.])");

  /** With its name, before or behind. */
  private static final Pattern NAMED =
      Pattern.compile("(?:\\bNA\\s*=?\\s*([01]?[.,]\\d{1,3}))|(?:([01]?[.,]\\d{1,3})\\s*NA\\b)");

  private ObjectiveName() {}

  /** NA and immersion, as far as they stand in it. */
  static OpticsClues clues(String name, String source) {
    OpticsClues clues = OpticsClues.NONE;
    Matcher named = NAMED.matcher(name);
    Matcher behind = APERTURE.matcher(name);
    String aperture = null;
    if (named.find()) {
      aperture = named.group(1) == null ? named.group(2) : named.group(1);
    } else if (behind.find()) {
      aperture = behind.group(1);
    }
    if (aperture != null) {
      clues = clues.found(Quantity.NA, Numbers.first(aperture).orElse(0), source);
    }
    for (String word : name.split("[\\s,;()_/\\d.-]+")) {
      var immersion = ImmersionName.of(word);
      if (immersion.isPresent()) {
        clues = clues.found(Quantity.INDEX, immersion.get().index(), source);
      }
    }
    return clues.or(OpticsClues.NONE);
  }
}
