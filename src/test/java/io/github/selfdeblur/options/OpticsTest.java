package io.github.selfdeblur.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.options.choice.Modality;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpticsTest {

  private static Optics optics(double aperture, double pixelUm) {
    return Optics.known(aperture, 0.52, pixelUm).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0.52, 0.52", "520, 0.52", "0.2, 0.2", "2, 2", "200, 0.2", "2000, 2"})
  void wavelengthsAreInMicrometresOrNanometres(double given, double um) {
    assertEquals(um, Optics.known(0.8, given, 0).orElseThrow().wavelengthUm(), 1e-12);
    Optics excited =
        optics(0.8, 0.1).with(Modality.CONFOCAL, OptionalDouble.empty(), OptionalDouble.of(given));
    assertEquals(um, excited.excitationUm().getAsDouble(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.1", "5", "52", "2001"})
  void otherWavelengthsAreRefused(double given) {
    refused(
        "The wavelength must be from 0.2 to 2 µm, or from 200 to 2000 nm, got " + given + ".",
        () -> Optics.known(0.8, given, 0));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 1", "1.2, 1.33", "1.27, 1.33", "1.3, 1.518", "1.49, 1.518"})
  void theImmersionIsByApertureWhereUnknown(double aperture, double index) {
    assertEquals(index, optics(aperture, 0.1).immersionIndex());
    assertEquals(1.6, optics(aperture, 0.1).withRefractiveIndex(1.6).immersionIndex());
  }

  @Test
  void oneThingIsChangedAtATime() {
    Optics optics =
        optics(1.4, 0)
            .withPixel(0.1)
            .withZStep(0.3)
            .withRefractiveIndex(1.515)
            .with(Modality.CONFOCAL, OptionalDouble.of(2), OptionalDouble.of(0.488));
    assertEquals(OptionalDouble.of(0.1), optics.pixelUm());
    assertEquals(OptionalDouble.of(0.3), optics.zStepUm());
    assertEquals(OptionalDouble.of(1.515), optics.refractiveIndex());
    assertEquals(Modality.CONFOCAL, optics.modality());
    assertEquals(2, optics.pinhole());
    assertEquals(OptionalDouble.of(0.488), optics.excitationUm());
    assertEquals(1, optics(1.4, 0.1).pinhole());
    assertEquals(Modality.WIDEFIELD, optics(1.4, 0.1).modality());
  }

  @Test
  void whatNoMicroscopeHasIsRefused() {
    refused("The numerical aperture must be at most 1.7, got 1.8.", () -> optics(1.8, 0.1));
    refused(
        "The refractive index must be from 1 to 2 and not below the numerical aperture of 1.4, got"
            + " 1.33.",
        () -> optics(1.4, 0.1).withRefractiveIndex(1.33));
    refused(
        "The pixel size in the specimen is in µm and at most 10: 65 nm is 0.065, got 65.0.",
        () -> optics(1.4, 65));
  }

  private static void refused(String sentence, Executable making) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
