package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Bio-Formats opens, with a stand-in for it. */
class BioFormatsTest {

  private static final String CELLS =
      """
      #lots
      Pos 1/a;48;44;2;2;1;1;0.1;3;
      overview;9;9;1;1;1;1;;1;thumbnail
      cells.lots #2;44;40;1;1;1;1;;1;
      pos 1/A;44;40;1;1;1;3;0.3;1;
      """;

  @TempDir private static Path compiled;

  private static BioFormatsStandIn bioFormats;

  @TempDir private Path root;

  private BatchFolder folder;
  private Path cells;

  @BeforeAll
  static void compile() throws IOException {
    bioFormats = BioFormatsStandIn.in(compiled);
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new BatchFolder(root).with("plain.tif");
    cells = Files.writeString(folder.images().resolve("cells.lots"), CELLS);
  }

  private static Path numbered(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "#" + number);
  }

  private static ImagePlus open(Path file, List<String> notes) throws Exception {
    return bioFormats.installed(loader -> ImageFiles.open(file, notes::add));
  }

  @Test
  void theFirstImageIsTakenAndTheOthersAreNamed() throws Exception {
    List<String> notes = new ArrayList<>();
    ImagePlus first = open(cells, notes);
    assertEquals(
        List.of(cells + " holds 3 images: this is the first; the second is named cells.lots#2."),
        notes);
    assertEquals(48, first.getWidth());
    assertEquals(2, first.getNChannels());
    assertEquals(2, first.getNSlices());
    assertEquals(0.1, first.getCalibration().pixelWidth);
    assertEquals("objective of series 0", first.getInfoProperty());
    assertEquals("plane 0", first.getStack().getSliceLabel(1));
    assertEquals("cells.lots#1", first.getTitle());
    assertEquals(
        numbered(cells, 1).toString().replace('\\', '/'),
        bioFormats.installed(loader -> NamedImage.of(first)));
  }

  @Test
  void anImageIsChosenByItsNumber() throws Exception {
    List<String> notes = new ArrayList<>();
    ImagePlus second = open(numbered(cells, 2), notes);
    assertEquals(44, second.getWidth());
    assertEquals(140, second.getProcessor().get(0, 0), "after 3 resolutions and a thumbnail");
    assertEquals("pixel", second.getCalibration().getUnit(), "of no known size");
    assertEquals(List.of(), notes);
    String message =
        assertThrows(IllegalArgumentException.class, () -> open(numbered(cells, 4), notes))
            .getMessage();
    assertEquals(cells + " holds 3 images, got number 4.", message);
    String none = folder.images().resolve("plain.tif#2").toString();
    assertEquals(
        folder.images().resolve("plain.tif") + " holds one image, got number 2.",
        assertThrows(IllegalArgumentException.class, () -> open(Path.of(none), notes))
            .getMessage());
  }

  @Test
  void threeSamplesOf8BitsAreRgb() throws Exception {
    ImagePlus rgb = open(numbered(cells, 3), new ArrayList<>());
    assertEquals(24, rgb.getBitDepth());
    assertEquals(1, rgb.getStackSize());
    assertEquals(150 << 16 | 151 << 8 | 152, rgb.getProcessor().get(0, 0) & 0xFFFFFF);
    assertEquals(0.3, rgb.getCalibration().pixelWidth);
  }

  @Test
  void theOptionsOfTheUsersOwnImportsStay() throws Exception {
    Object users =
        bioFormats.installed(
            loader -> {
              ImageFiles.open(cells);
              return loader
                  .loadClass("loci.plugins.in.ImporterOptions")
                  .getField("users")
                  .get(null);
            });
    assertEquals("the user's", users);
  }

  @Test
  void whatItCannotOpenGetsOneSentence() throws Exception {
    Path damaged = Files.writeString(root.resolve("damaged.lots"), "#lots\ndamaged\n");
    Path unknown = Files.write(root.resolve("cells.czi"), new byte[200]);
    List<String> notes = new ArrayList<>();
    assertEquals(
        damaged + " cannot be opened by Bio-Formats: Line 2 is damaged. Really.",
        assertThrows(IOException.class, () -> open(damaged, notes)).getMessage());
    assertEquals(
        unknown + " is not an image that ImageJ can open: Bio-Formats does not know it either.",
        assertThrows(IOException.class, () -> open(unknown, notes)).getMessage());
  }

  @Test
  void tiffsThatImageJCannotReadGoToItAndPlainOnesDoNot() throws Exception {
    Path big = root.resolve("big.tif");
    ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0x4949).putShort((short) 43).putShort((short) 8).putShort((short) 0);
    head.putLong(16).putLong(1).putShort((short) 256).putShort((short) 3).putLong(1).putLong(48);
    Files.write(big, head.array());
    List<String> notes = new ArrayList<>();
    ImagePlus opened = open(big, notes);
    assertEquals("big.tif", opened.getTitle());
    assertEquals("pixel", opened.getCalibration().getUnit(), "one without a resolution");
    Path plain = folder.images().resolve("plain.tif");
    assertArrayEquals(
        ImageFiles.pixels(plain).values(), ImageFiles.pixels(open(plain, notes)).values());
    Files.write(big, Arrays.copyOf(head.array(), 30));
    assertThrows(IOException.class, () -> ImageFiles.open(big));
  }

  private Terminal batch(String... more) throws Exception {
    return bioFormats.installed(loader -> folder.batch(more));
  }

  @Test
  void aBatchTakesEveryImageOfAFileAndSkipsWhatIsDone() throws Exception {
    String images = folder.input();
    Terminal terminal = batch(images, "--pattern=*.{lots,tif}");
    assertEquals("", terminal.errors());
    List<String> results =
        List.of(
            "batch.csv",
            "batch.log",
            "cells-2-deblurred.tif",
            "cells-Pos 1_a-deblurred.tif",
            "cells-pos 1_A-3-deblurred.tif",
            "plain-deblurred.tif");
    assertEquals(results, BatchFolder.names(folder.results()));
    assertTrue(
        BatchFolder.table(folder.results()).get(2).startsWith("cells.lots#2,done,,cells-2-deb"));
    ImagePlus first = ImageFiles.open(folder.results().resolve("cells-Pos 1_a-deblurred.tif"));
    assertEquals(2, first.getNSlices());
    assertEquals(0.1, first.getCalibration().pixelWidth, 1e-6);
    assertTrue(first.getInfoProperty().startsWith("objective of series 0"));
    Files.delete(folder.results().resolve("cells-2-deblurred.tif"));
    Terminal again = batch(images, "--pattern=*.{lots,tif}");
    assertTrue(again.output().contains("1 of 4 files done, 3 skipped"), again.output());
    assertEquals(results, BatchFolder.names(folder.results()));
  }

  @Test
  void aListNamesOneImageOfAFile() throws Exception {
    Path list = Files.writeString(folder.images().resolve("list.txt"), "cells.lots#3\n");
    Terminal terminal = batch("--list=" + list, "--out=" + folder.out());
    assertEquals("", terminal.errors());
    assertEquals(
        List.of("batch.csv", "batch.log", "cells-pos 1_A-3-deblurred.tif"),
        BatchFolder.names(folder.out()));
  }

  @Test
  void theCommandLineTakesImageAndPsfByNumber() throws Exception {
    Path psfs =
        Files.writeString(
            root.resolve("psfs.lots"), "#lots\na;9;9;1;1;1;1;;1;\nb;5;5;1;1;1;1;;1;\n");
    Terminal terminal =
        bioFormats.installed(
            loader ->
                Terminal.run(
                    "deconvolve",
                    numbered(cells, 2).toString(),
                    "--psf=" + numbered(psfs, 2),
                    "--method=wiener",
                    "--out=" + folder.out()));
    assertEquals("", terminal.errors());
    assertEquals(
        List.of("cells#2-wiener-report.json", "cells#2-wiener.tif"),
        BatchFolder.names(folder.out()));
  }

  @Test
  void aMacroOpensNoWindowAndTellsTheLineThatRepeatsIt() throws Exception {
    Path macro =
        Files.writeString(
            root.resolve("macro.ijm"),
            """
            run("SelfDeblur: Deconvolve with PSF...", "input=[CELLS] psf=[PSF] method=wiener");
            print(getTitle() + " of " + nImages);
            saveAs("Tiff", "OUT");
            run("SelfDeblur: Deconvolve with PSF...", "input=[CELLS#9] psf=[PSF] method=wiener");
            """
                .replace("CELLS", cells.toString().replace('\\', '/'))
                .replace("PSF]", folder.psf().toString().replace('\\', '/') + "]")
                .replace("OUT", root.resolve("out.tif").toString().replace('\\', '/')));
    List<String> classPath = new ArrayList<>(ChildJvm.classPath());
    classPath.add(compiled.toString());
    String printed =
        ChildJvm.printed(ChildJvm.of(classPath, MacroJvm.class, true, List.of(macro.toString())));
    assertTrue(printed.contains("SelfDeblur: " + cells + " holds 3 images: "), printed);
    assertTrue(printed.contains("cells.lots#1-wiener of 1"), printed);
    assertTrue(
        printed.contains("SelfDeblur: " + cells + " holds 3 images, got number 9."), printed);
    String line = Provenance.repeatOf(ImageFiles.open(root.resolve("out.tif"))).line();
    assertTrue(line.contains("input=" + numbered(cells, 1)), line);
  }
}
