package io.github.selfdeblur.image.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.gui.NewImage;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunOpticsTest {

  private static ImagePlus image(String info) {
    ImagePlus image = NewImage.createImage("cells", 32, 30, 1, 16, NewImage.FILL_BLACK);
    image.setProperty("Info", info);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().pixelHeight = 0.1;
    return image;
  }

  private static SelfDeblurOptions given(Preset preset, OpticsClues clues) {
    return SelfDeblurOptions.preset(preset).psfSize(5, 5).optics(clues).build();
  }

  private static OpticsClues aperture(double na) {
    return OpticsClues.NONE.with(Quantity.NA, na, "given");
  }

  private static Optional<Optics> optics(ImagePlus image, SelfDeblurOptions options) {
    return RunOptics.of(image, options).in(1, options).optics();
  }

  @Test
  void whatIsGivenWinsNumberByNumber() {
    SelfDeblurOptions options = given(Preset.FAST, aperture(0.8));
    Optics optics = optics(image("NA = 1.4\nwavelength = 520"), options).orElseThrow();
    assertEquals(new Optics(0.8, 0.52, OptionalDouble.of(0.1)), optics);
  }

  @Test
  void opticsOfAScriptAreFilledUp() {
    SelfDeblurOptions options =
        given(Preset.FAST, OpticsClues.NONE).toBuilder()
            .optics(new Optics(0.8, 0.5, OptionalDouble.empty()))
            .build();
    Optics optics = optics(image("modality = confocal\nNA = 0.3"), options).orElseThrow();
    assertEquals(0.8, optics.aperture());
    assertEquals(0.1, optics.pixelUm().getAsDouble());
    assertEquals(Modality.CONFOCAL, optics.modality());
  }

  @Test
  void anImagesIndexThatIsBelowAGivenApertureIsAnothers() {
    OpticsClues given = aperture(1.4).with(Quantity.EMISSION, 0.5, "given");
    Optics optics =
        optics(image("refractive index = 1.0"), given(Preset.FAST, given)).orElseThrow();
    assertEquals(1.518, optics.immersionIndex());
  }

  @Test
  void whatIsLackingIsSaid() {
    ImagePlus image = image("NA = 1.4");
    SelfDeblurOptions options = given(Preset.FAST, OpticsClues.NONE);
    RunOptics optics = RunOptics.of(image, options);
    assertEquals(Optional.empty(), optics.in(1, options).optics());
    assertEquals(PsfModel.FREE, optics.in(1, options).psfModel());
    assertEquals(Optional.empty(), optics.sentence(1));
    assertEquals(
        "Optics unknown: there is NA 1.4 (info: NA), pixel 0.1 µm (calibration), but no wavelength.",
        optics.lack(1).orElseThrow());
    SelfDeblurOptions free = options.toBuilder().psfModel(PsfModel.FREE).build();
    assertEquals(Optional.empty(), RunOptics.of(image, free).lack(1));
  }

  @Test
  void halfOfWhatIsNeededIsRefusedWhereItWasGiven() {
    SelfDeblurOptions options = given(Preset.FAST, aperture(1.2));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> optics(image(""), options));
    assertEquals(
        "The optics need NA and wavelength, got NA 1.2 (given), pixel 0.1 µm (calibration): give"
            + " both or neither.",
        refusal.getMessage());
  }

  @Test
  void publishedPresetsLookOnlyWhereOpticsAreAskedFor() {
    ImagePlus image = image("NA = 1.4\nwavelength = 520");
    SelfDeblurOptions options = given(Preset.REFERENCE, OpticsClues.NONE);
    assertEquals(Optional.empty(), optics(image, options));
    assertEquals(Optional.empty(), RunOptics.of(image, options).lack(1));
    SelfDeblurOptions asked = options.toBuilder().psfModel(PsfModel.PUPIL).build();
    assertEquals(1.4, optics(image, asked).orElseThrow().aperture());
    assertEquals(
        "Optics: NA 1.4 (info: NA), emission 520 nm (info: wavelength), pixel 0.1 µm (calibration),"
            + " oil 1.518 (by NA), widefield (usual).",
        RunOptics.of(image, asked).sentence(1).orElseThrow());
  }
}
