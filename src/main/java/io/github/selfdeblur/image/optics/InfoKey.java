package io.github.selfdeblur.image.optics;

import java.util.Locale;

/**
 * How makers of microscopes call things in their files, as Bio-Formats passes it on: in letters and
 * digits of what follows the last |.
 */
final class InfoKey {

  private InfoKey() {}

  /** The part of a key that counts, small, without spaces. */
  static String plain(String key) {
    String last = key.substring(key.lastIndexOf('|') + 1);
    return last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static boolean isAperture(String name) {
    return name.equals("na")
        || name.endsWith("numericalaperture")
        || name.endsWith("lensna")
        || name.endsWith("objectivena");
  }

  static boolean isIndex(String name) {
    boolean index =
        name.endsWith("refractiveindex")
            || name.endsWith("refractionindex")
            || name.endsWith("refractindex");
    return index && !name.contains("sample") && !name.contains("mounting");
  }

  /** A wavelength alone is that of a channel, where it is not said to be another's. */
  static boolean isEmission(String name, String key) {
    boolean alone = name.equals("wavelength") || name.equals("emission");
    return name.endsWith("emissionwavelength")
        || name.endsWith("emwavelength")
        || name.endsWith("detectionwavelength")
        || alone && (!key.contains("|") || key.contains("Channel|"));
  }

  /** A band that the camera sees. */
  static boolean isBand(String key) {
    return key.endsWith("DetectionWavelength|Ranges");
  }

  static boolean isExcitation(String name) {
    return name.endsWith("excitationwavelength")
        || name.endsWith("exwavelength")
        || name.equals("excitation");
  }

  /** In Airy discs only. */
  static boolean isPinhole(String name) {
    return name.contains("pinhole") && name.contains("airy");
  }

  static boolean isModality(String name) {
    return name.endsWith("modality") || name.endsWith("acquisitionmode");
  }

  static boolean isObjective(String name) {
    return name.endsWith("objective")
        || name.endsWith("objectivename")
        || name.endsWith("objectivemodel")
        || name.endsWith("objectivelabel");
  }
}
