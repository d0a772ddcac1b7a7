package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.Clue;
import io.github.selfdeblur.options.optics.Immersion;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.OpticsLimits;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.options.optics.Wavelength;
import io.github.selfdeblur.rules.Require;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a microscope. Wavelengths are taken in µm or nm, as {@link Wavelength} has it,
 * and kept in µm.
 *
 * @param aperture numerical aperture NA, &gt; 0, at most 1.7
 * @param wavelengthUm vacuum wavelength of the light that the camera sees
 * @param pixelUm side of a px in the specimen, µm, &gt; 0, at most 10; empty: as the image says
 * @param refractiveIndex of the immersion, from 1 to 2 and not below NA; empty: by NA
 * @param modality how the light is gathered
 * @param pinholeAiry diameter of the pinhole in Airy discs, &gt; 0; empty: 1
 * @param excitationUm vacuum wavelength of the light that excites; empty: unknown
 * @param zStepUm distance of slices, µm, &gt; 0; empty: as the image says
 * @param sheet of a light-sheet microscope; empty: unknown
 */
public record Optics(
    double aperture,
    double wavelengthUm,
    OptionalDouble pixelUm,
    OptionalDouble refractiveIndex,
    Modality modality,
    OptionalDouble pinholeAiry,
    OptionalDouble excitationUm,
    OptionalDouble zStepUm,
    Optional<LightSheet> sheet) {

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  public Optics {
    Require.positive(aperture, "The numerical aperture");
    OpticsLimits.check(aperture, pixelUm.orElse(0));
    wavelengthUm = Wavelength.um(wavelengthUm, "The wavelength");
    pixelUm.ifPresent(um -> Require.positive(um, "The pixel size (µm)"));
    double na = aperture;
    refractiveIndex.ifPresent(index -> OpticsLimits.checkIndex(index, na));
    pinholeAiry.ifPresent(airy -> Require.positive(airy, "The pinhole (Airy discs)"));
    if (excitationUm.isPresent()) {
      double um = Wavelength.um(excitationUm.getAsDouble(), "The wavelength of the excitation");
      excitationUm = OptionalDouble.of(um);
    }
    zStepUm.ifPresent(um -> Require.positive(um, "The distance of slices (µm)"));
  }

  /** Those without what is known of a light sheet. */
  public Optics(
      double aperture,
      double wavelengthUm,
      OptionalDouble pixelUm,
      OptionalDouble refractiveIndex,
      Modality modality,
      OptionalDouble pinholeAiry,
      OptionalDouble excitationUm,
      OptionalDouble zStepUm) {
    this(
        aperture,
        wavelengthUm,
        pixelUm,
        refractiveIndex,
        modality,
        pinholeAiry,
        excitationUm,
        zStepUm,
        Optional.empty());
  }

  /** A widefield microscope of which no more is known. */
  public Optics(double aperture, double wavelengthUm, OptionalDouble pixelUm) {
    this(aperture, wavelengthUm, pixelUm, UNKNOWN, Modality.WIDEFIELD, UNKNOWN, UNKNOWN, UNKNOWN);
  }

  /**
   * The optics as far as they are known.
   *
   * @param aperture 0: unknown
   * @param wavelengthUm 0: unknown
   * @param pixelUm 0: as the image says
   * @throws IllegalArgumentException where only one of NA and wavelength is known
   */
  public static Optional<Optics> known(double aperture, double wavelengthUm, double pixelUm) {
    Require.notNegative(aperture, "The numerical aperture");
    Require.notNegative(wavelengthUm, "The wavelength (µm)");
    Require.notNegative(pixelUm, "The pixel size (µm)");
    if (aperture == 0 && wavelengthUm == 0) {
      return Optional.empty();
    }
    if (aperture == 0 || wavelengthUm == 0) {
      throw new IllegalArgumentException(
          "The optics need NA and wavelength, got an NA of %s and a wavelength of %s µm: give both or neither."
              .formatted(aperture, wavelengthUm));
    }
    OptionalDouble pixel = pixelUm == 0 ? UNKNOWN : OptionalDouble.of(pixelUm);
    return Optional.of(new Optics(aperture, wavelengthUm, pixel));
  }

  /** That of the immersion: what is known, else what such an objective usually has. */
  public double immersionIndex() {
    return refractiveIndex.orElseGet(() -> Immersion.usual(aperture).index());
  }

  /** Diameter of the pinhole in Airy discs, usually 1. */
  public double pinhole() {
    return pinholeAiry.orElse(1);
  }

  /** Those of which clues tell NA and wavelength; empty where they do not. */
  public static Optional<Optics> of(OpticsClues clues) {
    if (!clues.knows(Quantity.NA) || !clues.knows(Quantity.EMISSION)) {
      return Optional.empty();
    }
    return Optional.of(
        new Optics(
            clues.number(Quantity.NA).orElseThrow(),
            clues.number(Quantity.EMISSION).orElseThrow(),
            clues.number(Quantity.PIXEL),
            clues.number(Quantity.INDEX),
            clues.modality().map(Clue::value).orElse(Modality.WIDEFIELD),
            clues.number(Quantity.PINHOLE),
            clues.number(Quantity.EXCITATION),
            clues.number(Quantity.STEP),
            sheet(clues)));
  }

  private static Optional<LightSheet> sheet(OpticsClues clues) {
    OptionalDouble waist = clues.number(Quantity.SHEET_WAIST);
    double offset = clues.number(Quantity.SHEET_OFFSET).orElse(0);
    return waist.isEmpty()
        ? Optional.empty()
        : Optional.of(new LightSheet(waist.getAsDouble(), offset));
  }

  /** What these tell, all of it given; what is as usual may be told by others. */
  OpticsClues clues() {
    OpticsClues clues =
        OpticsClues.NONE
            .with(Quantity.NA, aperture, OpticsClues.GIVEN)
            .with(Quantity.EMISSION, wavelengthUm, OpticsClues.GIVEN);
    clues = modality == Modality.WIDEFIELD ? clues : clues.with(modality, OpticsClues.GIVEN);
    clues = with(clues, Quantity.PIXEL, pixelUm);
    clues = with(clues, Quantity.INDEX, refractiveIndex);
    clues = with(clues, Quantity.PINHOLE, pinholeAiry);
    clues = with(clues, Quantity.EXCITATION, excitationUm);
    clues = with(clues, Quantity.STEP, zStepUm);
    return sheet.isEmpty()
        ? clues
        : clues
            .with(Quantity.SHEET_WAIST, sheet.get().waistUm(), OpticsClues.GIVEN)
            .with(Quantity.SHEET_OFFSET, sheet.get().offsetUm(), OpticsClues.GIVEN);
  }

  private static OpticsClues with(OpticsClues clues, Quantity quantity, OptionalDouble value) {
    return value.isEmpty() ? clues : clues.with(quantity, value.getAsDouble(), OpticsClues.GIVEN);
  }

  /** In words, after a comma. */
  public String describe() {
    return ", NA "
        + aperture
        + ", wavelength "
        + wavelengthUm
        + " µm"
        + more(", pixel ", pixelUm, " µm")
        + more(", immersion ", refractiveIndex, "")
        + (modality == Modality.WIDEFIELD ? "" : ", " + modality.label())
        + more(", pinhole ", pinholeAiry, " Airy")
        + more(", excitation ", excitationUm, " µm")
        + sheet
            .map(
                light ->
                    ", sheet's waist "
                        + light.waistUm()
                        + " µm, offset "
                        + light.offsetUm()
                        + " µm")
            .orElse("");
  }

  private static String more(String name, OptionalDouble value, String unit) {
    return value.isEmpty() ? "" : name + value.getAsDouble() + unit;
  }

  /** The same microscope with pixels of that size. */
  public Optics withPixel(double um) {
    return with(Quantity.PIXEL, um);
  }

  /** The same microscope with another immersion. */
  public Optics withRefractiveIndex(double index) {
    return with(Quantity.INDEX, index);
  }

  /** The same with slices that far apart. */
  public Optics withZStep(double um) {
    return with(Quantity.STEP, um);
  }

  private Optics with(Quantity quantity, double value) {
    return of(clues().with(quantity, value, OpticsClues.GIVEN)).orElseThrow();
  }

  /**
   * The same with light gathered otherwise.
   *
   * @param airy diameter of the pinhole in Airy discs; empty: 1
   * @param excitation its wavelength; empty: unknown
   */
  public Optics with(Modality other, OptionalDouble airy, OptionalDouble excitation) {
    return new Optics(
        aperture, wavelengthUm, pixelUm, refractiveIndex, other, airy, excitation, zStepUm, sheet);
  }

  /** The same with a sheet of light. */
  public Optics with(LightSheet light) {
    return new Optics(
        aperture,
        wavelengthUm,
        pixelUm,
        refractiveIndex,
        modality,
        pinholeAiry,
        excitationUm,
        zStepUm,
        Optional.of(light));
  }

  /**
   * The pupil's radius, NA / wavelength, in cycles/px.
   *
   * @throws IllegalArgumentException where the pixel size is not known
   */
  public double pupilRadius() {
    if (pixelUm.isEmpty()) {
      throw new IllegalArgumentException(
          "With the NA and the wavelength the pixel size is needed, got none.");
    }
    return aperture / wavelengthUm * pixelUm.getAsDouble();
  }
}
