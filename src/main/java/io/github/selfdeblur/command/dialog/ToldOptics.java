package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import io.github.selfdeblur.image.optics.ImageOptics;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is taken of the microscope where the user gives nothing.
 *
 * @param image that was asked; null: none is open
 * @param clues what it tells
 */
record ToldOptics(ImagePlus image, OpticsClues clues) {

  private static final String UNKNOWN = "unknown";

  /** The keys that images tell. */
  static final List<String> KEYS =
      Stream.of(
              OpticsRows.NA,
              OpticsRows.WAVELENGTH,
              OpticsRows.PIXEL,
              OpticsRows.Z_STEP,
              OpticsRows.IMMERSION,
              OpticsRows.MODALITY,
              OpticsRows.PINHOLE,
              OpticsRows.EXCITATION)
          .map(Option::key)
          .toList();

  /** What is taken where nobody tells, by key. */
  static final Map<String, String> LACKING =
      Map.of(
          OpticsRows.NA.key(),
          UNKNOWN,
          OpticsRows.WAVELENGTH.key(),
          UNKNOWN,
          OpticsRows.PIXEL.key(),
          UNKNOWN,
          OpticsRows.Z_STEP.key(),
          UNKNOWN,
          OpticsRows.IMMERSION.key(),
          "by NA",
          OpticsRows.PINHOLE.key(),
          "1",
          OpticsRows.EXCITATION.key(),
          UNKNOWN);

  static ToldOptics of(ImagePlus image) {
    OpticsClues clues = image == null ? OpticsClues.NONE : ImageOptics.of(image).of(image.getC());
    return new ToldOptics(image, clues);
  }

  /**
   * What stands for nothing in each field, by key.
   *
   * @param microscope that is chosen by name
   */
  Map<String, String> hints(String microscope) {
    OpticsClues chosen = Microscopes.clues(microscope);
    Map<String, String> hints = new HashMap<>();
    OpticsRows.keys(chosen.or(clues)).forEach((key, value) -> hints.put(key, text(value)));
    OpticsRows.keys(clues)
        .forEach(
            (key, value) ->
                hints.computeIfPresent(
                    key, (k, hint) -> hint.equals(text(value)) ? hint + " ✓" : hint));
    return hints;
  }

  private static String text(String value) {
    return value.matches("[\\d.]+") ? String.valueOf((float) Double.parseDouble(value)) : value;
  }
}
