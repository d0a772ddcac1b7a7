package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulate Blur... in macros, and the same on the command line. */
class SimulateCommandTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @ParameterizedTest
  @CsvSource({
    "na=0.8 wavelength=52 pixel=0.1, 'The wavelength must be from 0.2 to 2 µm, or from 200 to 2000 nm, got 52.0.'",
    "na=1.8 index=2 pixel=0.1, 'The numerical aperture must be at most 1.7, got 1.8.'",
    "na=0.8 pixel=-1, 'The pixel size (µm) must be a number of at least 0, got -1.0.'",
    "pixel=65, 'The pixel size in the specimen is in µm and at most 10: 65 nm is 0.065, got 65.0.'",
  })
  void opticsOfOtherUnitsAreRefused(String keys, String sentence) throws IOException {
    String run = "open('FOLDER/cells.tif'); run('SelfDeblur: Simulate Blur...', 'KEYS');";
    String macro = run.replace("KEYS", keys).replace('\'', '"');
    assertEquals("SelfDeblur: " + sentence + "\n", folder.macro(macro));
    List<String> arguments = new ArrayList<>(List.of("simulate", folder.path("cells.tif")));
    arguments.add("--out=" + folder.root());
    for (String key : keys.split(" ")) {
      arguments.add("--" + key);
    }
    assertTrue(Terminal.run(arguments.toArray(new String[0])).errors().contains(sentence));
  }

  @Test
  void simulateTellsOfPixelsThatAreTooLarge() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Simulate Blur...", "na=0.8 wavelength=0.52 pixel=0.3 photons=0");
            """);
    assertTrue(
        printed.startsWith(
            "SelfDeblur: With an NA of 0.8 and a wavelength of 0.52 µm a pixel should be at most"
                + " 0.163 µm wide, got 0.3 µm: "),
        printed);
  }

  @Test
  void simulateBlursLikeAMicroscope() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/sharp.tif");
            run("SelfDeblur: Simulate Blur...", "na=0.8 wavelength=0.5 pixel=0.1 psf_size=15 photons=500 seed=3");
            print(nImages + " " + getTitle() + " " + bitDepth());
            saveAs("Tiff", "FOLDER/blurred.tif");
            """);
    assertEquals("3 sharp.tif-blurred 32\n", printed);
    Terminal terminal =
        Terminal.run(
            "simulate",
            folder.path("sharp.tif"),
            "--na=0.8",
            "--wavelength=0.5",
            "--pixel=0.1",
            "--psf-size=15",
            "--photons=500",
            "--seed=3",
            "--out",
            folder.path(""));
    assertEquals("", terminal.errors());
    assertArrayEquals(folder.pixels("blurred.tif"), folder.pixels("sharp-blurred.tif"));
    assertEquals(15, folder.opened("sharp-psf.tif").getWidth());
  }

  @Test
  void wavelengthsInNanometresAreTheSame() throws IOException {
    String printed =
        folder.macro(
            """
            keys = "na=0.8 pixel=0.1 psf_size=15 photons=0 input=[FOLDER/sharp.tif] wavelength=";
            run("SelfDeblur: Simulate Blur...", keys + "520");
            saveAs("Tiff", "FOLDER/nm.tif");
            run("SelfDeblur: Simulate Blur...", keys + "0.52");
            saveAs("Tiff", "FOLDER/um.tif");
            """);
    assertEquals("", printed);
    assertArrayEquals(folder.pixels("um.tif"), folder.pixels("nm.tif"));
  }

  private static final String STACK =
      """
      newImage("stack", "16-bit black", 24, 22, 7);
      setSlice(4);
      setPixel(12, 11, 9000);
      run("Properties...", "unit=um pixel_width=0.15 pixel_height=0.15 voxel_depth=0.8");
      """;

  /** What a point becomes is the PSF. */
  @Test
  void aStackIsBlurredByAPsfOfSeveralSlices() throws IOException {
    String printed =
        folder.macro(
            STACK
                + """
                run("SelfDeblur: Simulate Blur...", "na=0.8 wavelength=0.5 index=1 psf_size=9 psf_slices=5 photons=0");
                getVoxelSize(width, height, depth, unit);
                setSlice(5);
                blurred = getPixel(13, 11) / 9000;
                print(getTitle() + " " + nSlices + " " + depth);
                selectImage("stack-PSF");
                setSlice(4);
                same = abs(getPixel(5, 4) / blurred - 1) < 0.001;
                print(nSlices + " " + same);
                """);
    assertEquals("stack-blurred 7 0.8\n5 1\n", printed);
  }

  @Test
  void aPsfThatWasMadeBlursAStack() throws IOException {
    String printed =
        folder.macro(
            STACK
                + """
                run("SelfDeblur: Make PSF...", "na=0.8 wavelength=0.5 modality=confocal excitation=0.45 width=9 height=9 slices=3");
                run("SelfDeblur: Simulate Blur...", "input=stack psf=PSF photons=0");
                print(getTitle() + " " + nSlices);
                """);
    assertTrue(printed.endsWith("stack-blurred 7\n"), printed);
  }

  @Test
  void aPlaneHasNoPsfOfSeveralSlices() throws IOException {
    String printed =
        folder.macro(
            "open(\"FOLDER/sharp.tif\"); run(\"SelfDeblur: Simulate Blur...\", \"pixel=0.1"
                + " psf_size=15 psf_slices=5\");");
    assertEquals(
        "SelfDeblur: For a PSF of several slices the image must be a z-stack whose slices are a known"
            + " distance apart, got one slice.\n",
        printed);
  }

  @Test
  void simulateNeedsAPixelSize() throws IOException {
    String printed =
        folder.macro("open(\"FOLDER/sharp.tif\"); run(\"SelfDeblur: Simulate Blur...\", \"\");");
    assertEquals(
        "SelfDeblur: The image must have square pixels of a size in µm, nm or mm: give pixel, or set"
            + " it with Image > Properties, got 1.0×1.0 pixel.\n",
        printed);
  }
}
