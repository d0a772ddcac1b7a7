package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands with a known PSF, from macros and from the command line. */
class KnownPsfCommandsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeImages() {
    save(TestPictures.blobs(72, 64), "cells.tif");
    save(image(Blobs.sharp(72, 64, 3000)), "sharp.tif");
    save(image(Blobs.psf()), "psf.tif");
  }

  private static ImagePlus image(Grid pixels) {
    return new ImagePlus(
        "image", new FloatProcessor(pixels.width(), pixels.height(), pixels.values()));
  }

  private void save(ImagePlus image, String name) {
    assertTrue(new FileSaver(image).saveAsTiff(path(name)));
  }

  private String path(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }

  private String macro(String text) throws IOException {
    return Macro.run(text.replace("FOLDER", path("")) + "\nrun(\"Close All\");");
  }

  private float[] pixels(String name) throws IOException {
    return (float[]) ImageFiles.open(folder.resolve(name)).getProcessor().getPixels();
  }

  @Test
  void deconvolveTakesThePsfByTitleOrFileAndGivesTheSameAsTheCommandLine() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/psf.tif");
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=psf.tif method=wiener smoothing=2");
            print(getTitle() + " " + bitDepth());
            saveAs("Tiff", "FOLDER/by-title.tif");
            selectImage("cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/psf.tif] method=wiener smoothing=2");
            saveAs("Tiff", "FOLDER/by-file.tif");
            """);
    assertEquals("cells.tif-wiener 32\n", printed);
    assertArrayEquals(pixels("by-title.tif"), pixels("by-file.tif"));
    Terminal terminal =
        Terminal.run(
            "deconvolve",
            path("cells.tif"),
            "--psf",
            path("psf.tif"),
            "--method",
            "wiener",
            "--smoothing",
            "2",
            "--out",
            path(""));
    assertEquals("", terminal.errors());
    assertArrayEquals(pixels("by-title.tif"), pixels("cells-wiener.tif"));
    String report = Files.readString(folder.resolve("cells-wiener-report.json"));
    assertTrue(report.contains("\"method\": \"wiener\""), report);
  }

  @Test
  void aPsfOfOtherPixelsIsResampledWithANote() throws IOException {
    ImagePlus psf = image(Blobs.psf());
    psf.getCalibration().setUnit("micron");
    psf.getCalibration().pixelWidth = 0.2;
    psf.getCalibration().pixelHeight = 0.2;
    save(psf, "large-pixels.tif");
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/large-pixels.tif] method=wiener");
            if (indexOf(getMetadata("Info"), "resampled") > 0) print("noted");
            """);
    assertEquals(
        "SelfDeblur: The PSF was resampled from 5x5 px of 0.2x0.2 micron to 9x9 px of 0.1x0.1"
            + " micron.\nnoted\n",
        printed);
  }

  @Test
  void aBeadsBackgroundIsToldOnceByEveryCommand() throws IOException {
    FloatProcessor bead = new FloatProcessor(11, 11);
    for (int i = 0; i < 121; i++) {
      double square = Math.pow(i % 11 - 5, 2) + Math.pow(i / 11 - 5, 2);
      bead.setf(i, (float) (100 + 900 * Math.exp(-square / 2)));
    }
    save(new ImagePlus("bead", bead), "bead.tif");
    String note =
        "A background of 100.0, 11 % of the peak above it, was taken off the PSF, and what then lay"
            + " below 0 was set to 0.\n";
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/bead.tif] method=wiener");
            selectImage("cells.tif");
            run("SelfDeblur: Simulate Blur...", "psf=[FOLDER/bead.tif] photons=0");
            selectImage("cells.tif");
            run("SelfDeblur: Measure Quality...", "blurry=cells.tif psf=[FOLDER/bead.tif]");
            selectImage("cells.tif");
            run("SelfDeblur: Compare Methods...", "psf=[FOLDER/bead.tif] methods=wiener");
            """);
    assertEquals(("SelfDeblur: " + note).repeat(4), printed);
    String image = path("cells.tif");
    String psf = path("bead.tif");
    String out = "--out=" + folder;
    String[][] runs = {
      {"deconvolve", image, "--psf", psf, "--method=wiener", out},
      {"simulate", image, "--psf", psf, "--photons=0", out},
      {"measure", image, "--blurry", image, "--psf", psf},
      {"compare", image, "--psf", psf, "--methods=wiener", out}
    };
    for (String[] run : runs) {
      Terminal terminal = Terminal.run(run);
      String all = terminal.output() + terminal.errors();
      assertTrue(all.contains(note), all);
      assertEquals(all.indexOf(note), all.lastIndexOf(note));
    }
    String report = Files.readString(folder.resolve("cells-wiener-report.json"));
    assertTrue(report.contains("A background of 100"), report);
  }

  @ParameterizedTest
  @CsvSource({
    "na=0.8 wavelength=520 pixel=0.1, 'The wavelength is in um and at most 2: 520 nm is 0.52, got 520.0.'",
    "na=1.8 index=2 pixel=0.1, 'The numerical aperture must be at most 1.7, got 1.8.'",
    "pixel=65, 'The pixel size in the specimen is in um and at most 10: 65 nm is 0.065, got 65.0.'",
  })
  void opticsOfOtherUnitsAreRefused(String keys, String sentence) throws IOException {
    String run = "open('FOLDER/cells.tif'); run('SelfDeblur: Simulate Blur...', 'KEYS');";
    String macro = run.replace("KEYS", keys).replace('\'', '"');
    assertEquals("SelfDeblur: " + sentence + "\n", macro(macro));
    List<String> arguments = new ArrayList<>(List.of("simulate", path("cells.tif")));
    arguments.add("--out=" + folder);
    for (String key : keys.split(" ")) {
      arguments.add("--" + key);
    }
    assertTrue(Terminal.run(arguments.toArray(new String[0])).errors().contains(sentence));
  }

  @Test
  void simulateTellsOfPixelsThatAreTooLarge() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Simulate Blur...", "na=0.8 wavelength=0.52 pixel=0.3 photons=0");
            """);
    assertTrue(
        printed.startsWith(
            "SelfDeblur: With an NA of 0.8 and a wavelength of 0.52 um a pixel should be at most"
                + " 0.163 um wide, got 0.3 um: "),
        printed);
  }

  @Test
  void aStackIsDeconvolvedWithAPsfOfSeveralSlices() throws IOException {
    ImageStack slices = new ImageStack(24, 20);
    ImageStack light = new ImageStack(3, 3);
    for (int z = 0; z < 6; z++) {
      slices.addSlice(
          "slice " + z, new FloatProcessor(24, 20, Blobs.sharp(24, 20, z + 1).values()));
    }
    for (int z = 0; z < 3; z++) {
      FloatProcessor plane = new FloatProcessor(3, 3);
      plane.setf(1, 1, z + 1);
      light.addSlice(plane);
    }
    save(new ImagePlus("stack", slices), "stack.tif");
    save(new ImagePlus("light", light), "light.tif");
    String printed =
        macro(
            """
            open("FOLDER/stack.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/light.tif] method=hyper-laplacian");
            print(nSlices + " " + getTitle() + " " + getMetadata("Label"));
            open("FOLDER/stack.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/light.tif] method=sparse");
            """);
    assertTrue(
        printed.matches(
            "SelfDeblur: 1 volume of 24×20×6 px: the result takes .*\n"
                + "6 stack.tif-hyper-laplacian slice 0\n"
                + "SelfDeblur: Method sparse is for planes, got 3 dimensions.\n"),
        printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "psf=nowhere.tif|psf must be the title of an open image or a file, got 'nowhere.tif'.",
        "method=wiener|psf must be the title of an open image or a file, got ''.",
        "psf=psf.tif method=magic|Method must be one of sparse, hyper-laplacian, richardson-lucy-tv,"
            + " richardson-lucy, richardson-lucy-saturated, wiener, network, got 'magic'.",
        "psf=psf.tif origin=left|PSF origin must be one of middle, peak, centroid, got 'left'.",
        "psf=psf.tif smoothing=0|Smoothing must be a number above 0, got 0.0.",
        "psf=psf.tif method=wiener iterations=4|Method wiener has no iterations to choose, got 4.",
        "psf=psf.tif method=sparse noise=-1|Noise sigma must be a number of at least 0, got -1.0.",
        "psf=psf.tif iterations=many|iterations must be a number, got 'many'."
      })
  void badInputGetsASentence(String options, String sentence) throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/psf.tif");
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "OPTIONS");
            print("images: " + nImages);
            """
                .replace("OPTIONS", options));
    assertEquals("SelfDeblur: " + sentence + "\nimages: 2\n", printed);
  }

  @Test
  void simulateBlursLikeAMicroscope() throws IOException {
    String printed =
        macro(
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
            path("sharp.tif"),
            "--na=0.8",
            "--wavelength=0.5",
            "--pixel=0.1",
            "--psf-size=15",
            "--photons=500",
            "--seed=3",
            "--out",
            path(""));
    assertEquals("", terminal.errors());
    assertArrayEquals(pixels("blurred.tif"), pixels("sharp-blurred.tif"));
    assertEquals(15, ImageFiles.open(folder.resolve("sharp-psf.tif")).getWidth());
  }

  @Test
  void simulateNeedsAPixelSize() throws IOException {
    String printed =
        macro("open(\"FOLDER/sharp.tif\"); run(\"SelfDeblur: Simulate Blur...\", \"\");");
    assertEquals(
        "SelfDeblur: The image must have square pixels of a size in um, nm or mm: give pixel, or set"
            + " it with Image > Properties, got 1.0x1.0 pixel.\n",
        printed);
  }

  @Test
  void measureFillsTheResults() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Measure Quality...", "truth=[FOLDER/sharp.tif] blurry=[FOLDER/cells.tif] psf=[FOLDER/psf.tif]");
            print(nResults + " " + isNaN(getResult("psnr_db", 0)) + " " + getResult("isnr_db", 0));
            if (getResult("psf_border_share", 0) > 0) print("border");
            if (getResult("residual_whiteness", 0) < 0) print("whiteness");
            run("Clear Results");
            """);
    assertEquals("1 0 0\nborder\nwhiteness\n", printed);
    Terminal terminal = Terminal.run("measure", path("cells.tif"), "--truth", path("sharp.tif"));
    assertEquals("", terminal.errors());
    assertTrue(terminal.output().contains("\"psnr_db\":"), terminal.output());
    Terminal alone = Terminal.run("measure", path("cells.tif"), "--reference", path("sharp.tif"));
    assertEquals(
        "Error ratios need the truth besides the result with the true PSF: give truth.\n",
        alone.errors());
  }

  @Test
  void compareMakesAMontageAndATable() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            makeRectangle(4, 8, 40, 32);
            run("SelfDeblur: Compare Methods...", "psf=[FOLDER/psf.tif] methods=wiener,richardson-lucy truth=[FOLDER/sharp.tif] png=[FOLDER/new/m.png] csv=[FOLDER/new/m.csv]");
            print(getTitle() + " " + bitDepth());
            """);
    assertTrue(printed.endsWith("cells.tif-methods 24\n"), printed);
    List<String> table = Files.readAllLines(folder.resolve("new/m.csv"));
    assertEquals(4, table.size());
    assertTrue(table.get(0).contains("psnr_db"), table.get(0));
    assertTrue(table.get(1).contains("blurry"), table.get(1));
    assertTrue(table.get(3).contains("richardson-lucy"), table.get(3));
    ImagePlus montage = ImageFiles.open(folder.resolve("new/m.png"));
    // Four tiles of 40 × 32 px, four times enlarged, and their borders.
    assertEquals(4 * 4 * 40, montage.getWidth(), 20);
    assertEquals(2 * 4 * 32, montage.getHeight(), 20);
  }

  @Test
  void compareOnTheCommandLine() throws IOException {
    Terminal terminal =
        Terminal.run(
            "compare",
            path("cells.tif"),
            "--psf",
            path("psf.tif"),
            "--methods",
            "wiener,sparse",
            "--out",
            path("out"));
    assertEquals("", terminal.errors());
    for (String name : List.of("wiener.tif", "sparse.tif", "methods.png", "methods.csv")) {
      assertTrue(Files.exists(folder.resolve("out/cells-" + name)), name);
    }
  }

  @Test
  void compareFindsThePsfItself() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Compare Methods...", "psf_size=5 methods=magic");
            run("SelfDeblur: Compare Methods...", "psf_size=5 methods=wiener,wiener");
            run("SelfDeblur: Compare Methods...", "psf_size=5 truth=[FOLDER/psf.tif]");
            print(nImages);
            """);
    List<String> lines = printed.lines().toList();
    assertTrue(lines.get(0).startsWith("SelfDeblur: Method must be one of"), printed);
    assertEquals(
        "SelfDeblur: Methods must be one or more, each once, with commas between them, got"
            + " 'wiener,wiener'.",
        lines.get(1));
    assertTrue(lines.get(2).startsWith("SelfDeblur: Result and truth must be"), printed);
    assertEquals("1", lines.get(3));
  }

  @Test
  void measureRefusesWhatDoesNotFitTogether() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Measure Quality...", "psf=[FOLDER/psf.tif] blurry=[FOLDER/psf.tif]");
            run("SelfDeblur: Measure Quality...", "true_kernel=[FOLDER/psf.tif]");
            print(nResults);
            """);
    assertEquals(
        """
        SelfDeblur: Image and blurry image must be of the same size, got 72×64 and 5×5 px.
        SelfDeblur: The true PSF is compared with the PSF that was found: give psf.
        0
        """,
        printed);
  }

  @Test
  void anyOpenImageOrFileCanBeTheInput() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            open("FOLDER/psf.tif");
            run("SelfDeblur: Deconvolve with PSF...", "input=cells.tif psf=psf.tif method=wiener");
            print(getTitle());
            run("SelfDeblur: Deconvolve with PSF...", "input=[FOLDER/sharp.tif] psf=psf.tif method=wiener");
            print(getTitle());
            run("SelfDeblur: Deconvolve with PSF...", "input=nothing psf=psf.tif");
            """);
    assertEquals(
        """
        cells.tif-wiener
        sharp.tif-wiener
        SelfDeblur: input must be the title of an open image or a file, got 'nothing'.
        """,
        printed);
  }

  @Test
  void whatIsNeitherTrueNorFalseIsRefused() throws IOException {
    String printed =
        macro("open(\"FOLDER/cells.tif\"); run(\"SelfDeblur...\", \"show_network=maybe\");");
    assertEquals("SelfDeblur: show_network must be true or false, got 'maybe'.\n", printed);
  }

  @Test
  void theComparingMacroSavesMontageAndTable() throws IOException {
    Path images = Files.createDirectories(folder.resolve("a folder/test-images"));
    for (String name : List.of("cells-shake.tif", "cells-shake-psf.tif", "cells-shake-truth.tif")) {
      Files.copy(Path.of("test-images", name), images.resolve(name));
    }
    String text = Files.readString(Path.of("macros", "SelfDeblur_Compare.ijm"));
    String printed = macro(text.replace("getArgument()", "\"" + path("a folder") + "/\""));
    Path results = folder.resolve("a folder/target/compare");
    assertTrue(printed.contains("Saved in "), printed);
    assertEquals(6, Files.readAllLines(results.resolve("cells-shake-methods.csv")).size());
    assertEquals(
        6 * 256 + 20, ImageFiles.open(results.resolve("cells-shake-methods.png")).getWidth(), 40);
  }
}
