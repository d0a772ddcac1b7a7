package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.Calibration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Make PSF... in macros, and the same on the command line. */
class MakePsfCommandTest {

  private static final String KEYS =
      "na=0.8 wavelength=520 pixel=0.2 z_step=0.9 width=15 height=13 slices=5 specimen=1.33 depth=5"
          + " zernike=6:0.3,8:-0.2";

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  private static List<String> arguments(String keys) {
    List<String> arguments = new ArrayList<>(List.of("make-psf"));
    for (String key : keys.split(" ")) {
      arguments.add("--" + key.replace('_', '-'));
    }
    return arguments;
  }

  @Test
  void itIsACalibratedStackWithoutAnyImage() throws IOException {
    String printed =
        folder.macro(
            """
            run("SelfDeblur: Make PSF...", "KEYS");
            getVoxelSize(width, height, depth, unit);
            print(nImages + " " + getTitle() + " " + bitDepth() + " " + width + " " + depth + " " + unit);
            print(getMetadata("Info"));
            saveAs("Tiff", "FOLDER/macro.tif");
            """
                .replace("KEYS", KEYS));
    assertTrue(
        printed.startsWith(
            "SelfDeblur: Optics: NA 0.8 (given), emission 520 nm (given), pixel 0.2 µm (given), slices"
                + " 0.9 µm apart (given), air 1 (by NA), widefield (usual).\n"),
        printed);
    assertTrue(
        printed.contains(
            "SelfDeblur: Theoretical PSF, vectorial, specimen's index 1.33 at a depth"),
        printed);
    assertTrue(printed.contains(", 15×13×5 px, FWHM x 0."), printed);
    assertTrue(printed.contains("\n1 PSF 32 0.2 0.9 microns\n"), printed);
    assertTrue(
        printed.contains(
            "\nMacro: run(\"SelfDeblur: Make PSF...\", \"width=15 height=13 slices=5 "),
        printed);
    List<String> arguments = arguments(KEYS);
    arguments.add("--out=" + folder.root());
    Terminal terminal = Terminal.run(arguments.toArray(new String[0]));
    assertEquals("", terminal.errors());
    assertArrayEquals(folder.pixels("macro.tif"), folder.pixels("PSF.tif"));
  }

  @Test
  void itsRecordedLineMakesItAgain() throws IOException {
    String printed =
        folder.macro(
            """
            run("SelfDeblur: Make PSF...", "KEYS");
            run("SelfDeblur: Copy Macro Line");
            """
                .replace("KEYS", "na=0.8 wavelength=520 pixel=0.2 slices=1 width=9 height=9"));
    String line = printed.substring(printed.indexOf("run(\""));
    assertTrue(line.contains("na=0.8 wavelength=0.52 "), printed);
    assertTrue(folder.macro(line + "print(getTitle());").endsWith("PSF\n"), printed);
  }

  @Test
  void anImageTellsWhatIsNotGiven() throws IOException {
    ImagePlus image = TestPictures.blobs(20, 20);
    Calibration calibration = image.getCalibration();
    calibration.setUnit("nm");
    calibration.pixelWidth = 150;
    calibration.pixelHeight = 150;
    image.setProperty("Info", "NA = 0.75\nEmissionWavelength #1 = 600\n");
    folder.save(image, "told.tif");
    String printed =
        folder.macro(
            """
            open("FOLDER/told.tif");
            run("SelfDeblur: Make PSF...", "model=scalar width=9 height=9");
            getVoxelSize(width, height, depth, unit);
            print(getTitle() + " " + nSlices + " " + width);
            """);
    assertTrue(printed.contains("NA 0.75 ("), printed);
    assertTrue(printed.contains("pixel 0.15 µm (calibration)"), printed);
    assertTrue(printed.endsWith("\nPSF 1 0.15\n"), printed);
  }

  @ParameterizedTest
  @CsvSource({
    "na=0.8 pixel=0.1, 'A theoretical PSF needs NA, wavelength and pixel size, but no wavelength is"
        + " known: give it, or open an image that tells it.'",
    "na=0.8 wavelength=52 pixel=0.1, 'The wavelength must be from 0.2 to 2 µm, or from 200 to 2000"
        + " nm, got 52.0.'",
    "na=1.2 wavelength=520 pixel=0.1 immersion=1.1, 'The refractive index must be from 1 to 2 and"
        + " not below the numerical aperture of 1.2, got 1.1.'",
    "na=0.8 wavelength=520 pixel=0.1 slices=4, 'The PSF''s number of slices must be odd and at most"
        + " 1023, or 0, got 4.'",
    "na=0.8 wavelength=520 pixel=0.1 slices=3, 'For a PSF of several slices their distance is"
        + " needed, got none: give z_step, or slices=1 for a plane.'",
    "na=0.8 wavelength=520 pixel=0.1 modality=light-sheet, 'For a light-sheet microscope the waist"
        + " of its sheet is needed, got none: give sheet_waist.'",
    "na=0.8 wavelength=520 pixel=0.1 zernike=astigmatism, 'Zernike coefficients must be pairs of"
        + " Noll''s index and radians, such as 5:0.3, 11:-0.2, got ''astigmatism''.'",
    "na=0.8 wavelength=520 pixel=0.1 depth=-1, 'The depth (µm) must be a number of at least 0, got"
        + " -1.0.'",
  })
  void whatCannotBeIsRefused(String keys, String sentence) throws IOException {
    String printed = folder.macro("run(\"SelfDeblur: Make PSF...\", \"" + keys + "\");");
    assertEquals("SelfDeblur: " + sentence + "\n", printed);
    Terminal terminal = Terminal.run(arguments(keys).toArray(new String[0]));
    assertEquals(sentence + "\n", terminal.errors());
    assertEquals(1, terminal.exitCode());
  }

  @Test
  void whatIsDoubtfulIsSaid() throws IOException {
    String printed =
        folder.macro(
            """
            run("SelfDeblur: Make PSF...", "na=1.4 wavelength=520 pixel=0.2 z_step=0.5 specimen=1.33 modality=confocal width=9 height=9 slices=3");
            """);
    assertTrue(
        printed.contains(
            "The NA of 1.4 is above the specimen's index of 1.33, which lets no more of it through: it"
                + " is cut to that.\n"),
        printed);
    assertTrue(printed.contains("With pixels of 0.2 µm the camera misses"), printed);
    assertTrue(printed.contains("Slices 0.5 µm apart miss the finest details along z: "), printed);
    assertTrue(
        printed.contains(
            "The excitation's wavelength is not known: it is taken to be the emission's.\n"),
        printed);
  }
}
