package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.Locale;
import java.util.Map;

/** About where the light of common dyes and proteins is brightest behind the usual filters. */
final class UsualEmission {

  private static final double NM_IN_UM = 1000;

  /** By name, in small letters and digits without "fluor", nm. */
  private static final Map<String, Integer> NM =
      Map.ofEntries(
          Map.entry("bfp", 450),
          Map.entry("dapi", 460),
          Map.entry("hoechst", 460),
          Map.entry("cfp", 480),
          Map.entry("gfp", 510),
          Map.entry("egfp", 510),
          Map.entry("fitc", 520),
          Map.entry("alexa488", 520),
          Map.entry("af488", 520),
          Map.entry("yfp", 530),
          Map.entry("cy3", 570),
          Map.entry("tritc", 580),
          Map.entry("rfp", 585),
          Map.entry("tritcrfp", 585),
          Map.entry("mcherry", 610),
          Map.entry("texasred", 615),
          Map.entry("cy5", 670),
          Map.entry("alexa647", 670),
          Map.entry("af647", 670),
          Map.entry("cy7", 775));

  private UsualEmission() {}

  /** The usual wavelength of a channel of that name; nothing for other names. */
  static OpticsClues clues(String channel) {
    Integer nm = NM.get(channel.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]|fluor", ""));
    return nm == null
        ? OpticsClues.NONE
        : OpticsClues.NONE.with(
            Quantity.EMISSION, nm / NM_IN_UM, "usual for the channel name " + channel.strip());
  }
}
