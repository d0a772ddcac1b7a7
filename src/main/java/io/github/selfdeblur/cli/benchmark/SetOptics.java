package io.github.selfdeblur.cli.benchmark;

import com.google.gson.annotations.SerializedName;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/**
 * What is known of the microscopes of a set, PSF by PSF: by its index, else by a file; wrong where
 * that is asked for.
 */
final class SetOptics {

  @Option(
      names = "--optics",
      paramLabel = "FILE",
      description =
          "for a set whose index does not tell the microscope: a JSON list of psf, a file of the"
              + " index, na, wavelength_um, pixel_um and modality")
  private Path file;

  @Option(
      names = "--na-error",
      paramLabel = "E",
      description =
          "the NA that is told is wrong by this share of itself, such as -0.1; default: 0")
  private double apertureError;

  @Option(
      names = "--wavelength-error",
      paramLabel = "E",
      description = "the same of the wavelength")
  private double wavelengthError;

  /**
   * A microscope as lists tell it; what is null is not known.
   *
   * @param psf the file with its PSF
   * @param modality by its label; others are not known either
   */
  private record Microscope(
      String psf,
      @SerializedName(value = "na", alternate = "aperture") Double aperture,
      @SerializedName(value = "wavelength_um", alternate = "wavelengthUm") Double wavelengthUm,
      @SerializedName(value = "pixel_um", alternate = "pixelUm") Double pixelUm,
      String modality) {

    OpticsClues clues() {
      OpticsClues clues = with(OpticsClues.NONE, Quantity.NA, aperture);
      clues = with(clues, Quantity.EMISSION, wavelengthUm);
      clues = with(clues, Quantity.PIXEL, pixelUm);
      for (Modality how : Modality.values()) {
        clues = how.label().equals(modality) ? clues.with(how, OpticsClues.GIVEN) : clues;
      }
      return clues;
    }

    private static OpticsClues with(OpticsClues clues, Quantity quantity, Double value) {
      return value == null ? clues : clues.with(quantity, value, OpticsClues.GIVEN);
    }
  }

  /**
   * As far as they are known.
   *
   * @throws IOException with one sentence where the file is missing or holds something else
   */
  OpticsClues of(SimulatedImage image) throws IOException {
    OpticsClues clues = in(image.folder().resolve(SimulatedImage.INDEX), image.psfFile());
    if (file != null) {
      clues = clues.or(in(file, image.psfFile()));
    }
    clues = wrong(clues, Quantity.NA, apertureError);
    return wrong(clues, Quantity.EMISSION, wavelengthError);
  }

  private static OpticsClues in(Path list, String psf) throws IOException {
    return Arrays.stream(Json.read(list, Microscope[].class, "a list of optics"))
        .filter(microscope -> psf.equals(microscope.psf()))
        .findFirst()
        .map(Microscope::clues)
        .orElse(OpticsClues.NONE);
  }

  private static OpticsClues wrong(OpticsClues clues, Quantity quantity, double error) {
    return error == 0 || !clues.knows(quantity)
        ? clues
        : clues.with(
            quantity, clues.number(quantity).orElseThrow() * (1 + error), OpticsClues.GIVEN);
  }
}
