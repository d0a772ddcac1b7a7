package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.OpticsLimits;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.options.optics.Wavelength;
import io.github.selfdeblur.rules.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The options of the microscope, and what was given for them. */
public final class OpticsRows {

  /** What stands for no microscope. */
  public static final String NO_MICROSCOPE = "none";

  private static final String IMAGES = "0: the image's";

  /** Wavelengths that differ by less are the same, but for their digits. */
  private static final double SAME_UM = 1e-6;

  public static final Option MICROSCOPE =
      new Option(
          "microscope",
          "Microscope",
          NO_MICROSCOPE,
          "the name of a microscope, built in or your own, which tells what"
              + " is not given here; or `none`");

  public static final Option NA =
      new Option(
              "na", "Numerical aperture", 0.0, "numerical aperture of the objective, at most 1.7")
          .where(IMAGES)
          .by(0.05);

  public static final Option WAVELENGTH =
      new Option(
              "wavelength",
              "Wavelength",
              0.0,
              "of the light that the camera sees, in vacuum; 200 and more are nm")
          .in("µm")
          .where(IMAGES)
          .by(0.01);

  public static final Option EMISSION =
      new Option("emission", "Emission", 0.0, "the same wavelength in nm: one of both is enough")
          .in("nm")
          .where("0: as wavelength")
          .by(10);

  public static final Option PIXEL =
      new Option("pixel", "Pixel size", 0.0, "side of a pixel in the specimen, at most 10")
          .in("µm")
          .where(IMAGES)
          .by(0.005);

  public static final Option Z_STEP =
      new Option("z_step", "Z-step", 0.0, "distance of slices").in("µm").where(IMAGES).by(0.05);

  public static final Option IMMERSION =
      new Option(
              "immersion",
              "Immersion's index",
              0.0,
              "refractive index of what lies between objective and cover slip: 1 air, 1.33 water,"
                  + " 1.518 oil; by NA where the image does not tell")
          .where(IMAGES)
          .by(0.01);

  public static final Option MODALITY =
      Option.choice(
          "modality",
          "Modality",
          "auto",
          Modality.class,
          "how the light is gathered: `auto` (as the image says, else `widefield`), `widefield`,"
              + " `confocal`, `spinning-disk`, `light-sheet`");

  public static final Option PINHOLE =
      new Option(
              "pinhole",
              "Pinhole",
              0.0,
              "diameter of a confocal microscope's pinhole; 1 where the image does not tell")
          .in("Airy discs")
          .where(IMAGES);

  public static final Option EXCITATION =
      new Option(
              "excitation",
              "Excitation",
              0.0,
              "wavelength of the light that excites, in vacuum; 200 and more are nm")
          .in("µm")
          .where(IMAGES)
          .by(0.01);

  public static final Option SHEET_WAIST =
      new Option(
              "sheet_waist",
              "Light sheet's waist",
              0.0,
              "of a light sheet: distance from its middle at which 1/e² of the light is left")
          .in("µm")
          .where("0: unknown");

  public static final Option SHEET_OFFSET =
      new Option(
              "sheet_shift",
              "Light sheet's offset",
              0.0,
              "of a light sheet's middle from the focal plane, towards later slices")
          .in("µm")
          .signed();

  public static final Option NAME =
      Option.required("name", "Name", "what the microscope is called, of your own");

  public static final Option DELETE =
      new Option("delete", "Delete", false, "the microscope of that name is forgotten");

  /** Of a microscope that is kept, in the order of the dialog. */
  public static final List<Option> KEPT =
      List.of(
          NAME,
          NA.where(""),
          IMMERSION
              .meaning("refractive index of what lies between objective and cover slip")
              .where("0: by NA"),
          new Option("magnification", "Magnification", 0.0, "of objective and tube lens together")
              .where("0: unknown"),
          new Option("camera", "Camera's pixel", 0.0, "side of a pixel of the camera")
              .in("µm")
              .where("0: the image's pixel size"),
          WAVELENGTH,
          Option.choice("modality", "Modality", Modality.WIDEFIELD, "how the light is gathered"),
          DELETE);

  /** In the order of dialogs. */
  static final List<Option> ALL =
      List.of(
          MICROSCOPE,
          NA,
          WAVELENGTH,
          EMISSION,
          PIXEL,
          Z_STEP,
          IMMERSION,
          MODALITY,
          PINHOLE,
          EXCITATION,
          SHEET_WAIST,
          SHEET_OFFSET);

  private OpticsRows() {}

  /**
   * What a user gave, but for the microscope's name.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static OpticsClues clues(Answers user) {
    OpticsClues clues = number(OpticsClues.NONE, user, NA, Quantity.NA, "The numerical aperture");
    clues = wavelength(clues, user, WAVELENGTH, Quantity.EMISSION, "The wavelength");
    clues = emission(clues, user);
    clues = number(clues, user, PIXEL, Quantity.PIXEL, "The pixel size (µm)");
    clues = number(clues, user, Z_STEP, Quantity.STEP, "The z-step (µm)");
    clues = number(clues, user, IMMERSION, Quantity.INDEX, "The immersion's index");
    clues = number(clues, user, PINHOLE, Quantity.PINHOLE, "The pinhole (Airy discs)");
    clues = wavelength(clues, user, EXCITATION, Quantity.EXCITATION, "The excitation");
    clues = sheet(clues, user);
    OpticsLimits.check(clues.number(Quantity.NA).orElse(0), clues.number(Quantity.PIXEL).orElse(0));
    String how = user.text(MODALITY);
    return how.equals(MODALITY.usual())
        ? clues
        : clues.with(user.choice(MODALITY, Modality.class), OpticsClues.GIVEN);
  }

  /** The row of a key of {@link #keys}, which says what the image tells. */
  public static Option told(String key, String value) {
    Option row = ALL.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    return row.where((row.usual() instanceof Number ? "0" : row.usual()) + ": " + value);
  }

  /** What is known, as users give it, by key. */
  public static Map<String, String> keys(OpticsClues known) {
    Map<String, String> keys = new LinkedHashMap<>();
    put(keys, NA, known.number(Quantity.NA));
    put(keys, WAVELENGTH, known.number(Quantity.EMISSION));
    put(keys, PIXEL, known.number(Quantity.PIXEL));
    put(keys, Z_STEP, known.number(Quantity.STEP));
    put(keys, IMMERSION, known.number(Quantity.INDEX));
    put(keys, PINHOLE, known.number(Quantity.PINHOLE));
    put(keys, EXCITATION, known.number(Quantity.EXCITATION));
    put(keys, SHEET_WAIST, known.number(Quantity.SHEET_WAIST));
    put(keys, SHEET_OFFSET, known.number(Quantity.SHEET_OFFSET));
    known.modality().ifPresent(how -> keys.put(MODALITY.key(), how.value().label()));
    return keys;
  }

  private static void put(Map<String, String> keys, Option row, OptionalDouble value) {
    value.ifPresent(number -> keys.put(row.key(), Double.toString(number)));
  }

  private static OpticsClues sheet(OpticsClues clues, Answers user) {
    String waist = "The light sheet's waist (µm)";
    OpticsClues known = number(clues, user, SHEET_WAIST, Quantity.SHEET_WAIST, waist);
    double offset = user.number(SHEET_OFFSET);
    if (offset != 0 && !known.knows(Quantity.SHEET_WAIST)) {
      throw new IllegalArgumentException(
          "A light sheet's offset needs its waist, got an offset of " + offset + " µm alone.");
    }
    return offset == 0 ? known : known.with(Quantity.SHEET_OFFSET, offset, OpticsClues.GIVEN);
  }

  private static OpticsClues number(
      OpticsClues clues, Answers user, Option row, Quantity quantity, String what) {
    double given = Require.notNegative(user.number(row), what);
    return given == 0 ? clues : clues.with(quantity, given, OpticsClues.GIVEN);
  }

  private static OpticsClues wavelength(
      OpticsClues clues, Answers user, Option row, Quantity quantity, String what) {
    double given = Require.notNegative(user.number(row), what);
    return given == 0 ? clues : clues.with(quantity, Wavelength.um(given, what), OpticsClues.GIVEN);
  }

  /** In nm, where the wavelength is not given or is the same. */
  private static OpticsClues emission(OpticsClues clues, Answers user) {
    double nm = Require.notNegative(user.number(EMISSION), "The emission (nm)");
    if (nm == 0) {
      return clues;
    }
    double um = Wavelength.umOfNm(nm, "The emission");
    double other = clues.number(Quantity.EMISSION).orElse(um);
    if (Math.abs(um - other) > SAME_UM) {
      throw new IllegalArgumentException(
          "Wavelength and emission must be the same, got %s µm and %s nm: leave out one."
              .formatted(other, nm));
    }
    return clues.with(Quantity.EMISSION, um, OpticsClues.GIVEN);
  }
}
