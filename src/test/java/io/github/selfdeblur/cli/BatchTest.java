package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files on the command line. */
class BatchTest {

  private static final String HEADER =
      "file,status,reason,result,psf,seconds,iterations,fit_error,noise,parameters";

  private static final String PARAMETERS =
      "psf_from=file psf_width=5 psf_height=5 preset=fast iterations=1 seed=0 tv=0.0 finish=wiener"
          + " device=auto threads=1";

  @TempDir private Path root;

  private BatchFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new BatchFolder(root);
  }

  /** With the known PSF by Wiener's filter. */
  private Terminal batch(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("batch", "--psf", folder.psf().toString(), "--method", "wiener"));
    arguments.addAll(List.of(more));
    return Terminal.run(arguments);
  }

  private String images() {
    return folder.images().toString();
  }

  private static float[] pixels(Path file) throws IOException {
    return (float[]) ImageFiles.open(file).getProcessor().getPixels();
  }

  @Test
  void twelveFilesOfWhichTwoFail() throws IOException {
    for (int i = 1; i <= 10; i++) {
      folder.with(String.format("cells%02d.tif", i));
    }
    Path corrupt = folder.images().resolve("corrupt.tif");
    byte[] whole = Files.readAllBytes(folder.images().resolve("cells01.tif"));
    Files.write(corrupt, Arrays.copyOf(whole, whole.length / 2));
    folder.add(TestPictures.of(20, 40), "small.tif");

    List<String> arguments =
        List.of(
            "batch", images(), "--psf-size=5", "--iterations=1", "--finish=wiener", "--threads=1");
    Terminal terminal = Terminal.run(arguments);

    assertEquals(1, terminal.exitCode());
    String cutShort =
        corrupt
            + " is cut short: it should have "
            + whole.length
            + " bytes, got "
            + whole.length / 2
            + ".";
    String tooSmall = "With this PSF the image's width must be at least 26 px, got 20 px.";
    assertEquals(
        List.of("11/12 failed corrupt.tif: " + cutShort, "12/12 failed small.tif: " + tooSmall),
        terminal.errors().lines().toList());
    assertTrue(terminal.output().contains("10 of 12 files done, 0 skipped, 2 failed"));
    List<String> names = BatchFolder.names(folder.results());
    assertEquals(22, names.size(), names.toString());
    List<String> table = BatchFolder.table(folder.results());
    assertEquals(13, table.size());
    assertEquals(HEADER, table.get(0));
    for (int i = 1; i <= 10; i++) {
      String name = String.format("cells%02d", i);
      String row = name + ".tif,done,," + name + "-deblurred.tif," + name + "-psf.tif,";
      assertTrue(table.get(i).startsWith(row), table.get(i));
      assertTrue(
          table.get(i).endsWith(PARAMETERS) && table.get(i).matches(".*,1,0\\.\\d+,[\\d.]+,psf.*"),
          table.get(i));
      assertEquals(
          48, ImageFiles.open(folder.results().resolve(name + "-deblurred.tif")).getWidth());
    }
    assertTrue(table.get(11).startsWith("corrupt.tif,failed,\"" + cutShort + "\",,,"));
    assertTrue(table.get(12).startsWith("small.tif,failed,\"" + tooSmall + "\",,,"));

    Terminal again = Terminal.run(arguments);
    assertEquals(1, again.exitCode());
    assertTrue(again.output().contains("0 of 12 files done, 10 skipped, 2 failed"));
    List<String> tableAgain = BatchFolder.table(folder.results());
    assertEquals(13, tableAgain.size());
    assertEquals(
        table.get(3).replace(",done,,", ",skipped,Its result was there.,"), tableAgain.get(3));
    assertEquals(28, BatchFolder.log(folder.results()).size());
  }

  @Test
  void aResultTellsTheCommandLine() throws IOException {
    folder.with("cells.tif");
    assertEquals(0, batch(images()).exitCode());
    ImagePlus result = ImageFiles.open(folder.results().resolve("cells-deblurred.tif"));
    String line = Provenance.repeatOf(result).line();
    assertTrue(line.startsWith("selfdeblur batch " + images() + " "), line);
    assertTrue(line.contains(" --psf=" + folder.psf()) && line.contains(" --threads="), line);
    assertTrue(Provenance.jsonOf(result).contains("\"noiseSigma\""));
  }

  @Test
  void resultsAreThoseOfDeconvolve() throws IOException {
    folder.with("cells.tif");
    assertEquals(0, batch(images()).exitCode());
    Terminal single =
        Terminal.run(
            "deconvolve",
            folder.images().resolve("cells.tif").toString(),
            "--psf=" + folder.psf(),
            "--method=wiener",
            "--out=" + root);
    assertEquals(0, single.exitCode(), single.errors());
    assertArrayEquals(
        pixels(root.resolve("cells-wiener.tif")),
        pixels(folder.results().resolve("cells-deblurred.tif")));
  }

  @Test
  void againMakesAnewAndOtherParametersAreSaid() throws IOException {
    folder.with("cells.tif");
    batch(images());
    Path result = folder.results().resolve("cells-deblurred.tif");
    float[] first = pixels(result);
    Terminal skipped = batch(images(), "--smoothing=3");
    assertTrue(skipped.output().contains("made with other parameters"), skipped.output());
    assertArrayEquals(first, pixels(result));
    assertEquals(0, batch(images(), "--smoothing=3", "--again").exitCode());
    assertFalse(Arrays.equals(first, pixels(result)));
    assertTrue(BatchFolder.table(folder.results()).get(1).contains("smoothing=3.0"));
  }

  @Test
  void subfoldersKeepTheirPlaceAndTheOutputIsNoInput() throws IOException {
    folder.with("a.tif", "plate 1/a.TIF", "plate 1/deep/b.tif", "plate 1/.hidden.tif");
    Files.writeString(folder.images().resolve("notes.txt"), "no image");
    for (int run = 0; run < 2; run++) {
      Terminal terminal = batch(images(), "--subfolders", "--suffix=");
      assertEquals(0, terminal.exitCode(), terminal.errors());
      assertTrue(terminal.output().contains(" of 3 files"), terminal.output());
    }
    assertEquals(List.of("a.tif", "deep"), BatchFolder.names(folder.results().resolve("plate 1")));
    assertTrue(BatchFolder.table(folder.results()).get(2).startsWith("plate 1/a.TIF,skipped,"));
    assertEquals(1, Terminal.run("batch", images(), "--psf-size=5", "--pattern=*.czi").exitCode());
  }

  @Test
  void tiffsAreTakenHoweverTheirEndingIsWritten() throws IOException {
    folder.with("a.tif", "b.TIF", "c.tiff", "d.TIFF");
    ImageFiles.savePng(TestPictures.blobs(48, 44), folder.images().resolve("e.png"));
    Terminal terminal = batch(images());
    assertTrue(terminal.output().contains("4 of 4 files done"), terminal.output());
  }

  @Test
  void aListNamesItsFiles() throws IOException {
    folder.with("a.tif", "sub/a.tif", "b.tif");
    Path elsewhere = root.resolve("c.tif");
    Files.copy(folder.images().resolve("a.tif"), elsewhere);
    Path list = folder.images().resolve("list.txt");
    Files.writeString(
        list,
        "\uFEFFa.tif\r\n# a remark\r\n\r\nsub/a.tif\r\n./a.tif\r\n" + elsewhere + "\r\ngone.tif");
    Terminal terminal = batch("--list=" + list, "--out=" + folder.out(), "--format=png");
    assertEquals(1, terminal.exitCode());
    assertEquals(
        "4/4 failed gone.tif: There is no file " + folder.images().resolve("gone.tif") + ".\n",
        terminal.errors());
    assertEquals(
        List.of("a-deblurred.png", "batch.csv", "batch.log", "c-deblurred.png", "sub"),
        BatchFolder.names(folder.out()));
    ImagePlus png = ImageFiles.open(folder.out().resolve("c-deblurred.png"));
    assertEquals(8, png.getBitDepth());
    assertTrue(BatchFolder.table(folder.out()).get(3).startsWith(elsewhere + ",done,,c-deb"));
  }

  @Test
  void thePsfOfTheFirstGoodFileServesAll() throws IOException {
    folder.with("b.tif", "c.tif");
    folder.add(TestPictures.of(20, 40), "a.tif");
    List<String> arguments =
        new ArrayList<>(
            List.of("batch", images(), "--psf-size=5", "--iterations=2", "--threads=1"));
    arguments.addAll(List.of("--psf-from=first", "--method=wiener", "--seed=3"));
    Terminal terminal = Terminal.run(arguments);
    assertEquals(1, terminal.exitCode());
    assertTrue(terminal.errors().startsWith("1/3 failed a.tif: With this PSF"), terminal.errors());
    Path psf = folder.results().resolve("batch-psf.tif");
    assertEquals(
        List.of("b-deblurred.tif", "batch-psf.tif", "batch.csv", "batch.log", "c-deblurred.tif"),
        BatchFolder.names(folder.results()));
    assertTrue(BatchFolder.table(folder.results()).get(2).contains(",batch-psf.tif,"));
    String line = Provenance.repeatOf(ImageFiles.open(psf)).line();
    assertTrue(line.contains(" --psf-from=first"), line);
    Terminal known =
        Terminal.run(
            "batch",
            images(),
            "--pattern=c.tif",
            "--psf=" + psf,
            "--method=wiener",
            "--out=" + folder.out());
    assertEquals(0, known.exitCode(), known.errors());
    float[] expected = pixels(folder.out().resolve("c-deblurred.tif"));
    assertArrayEquals(expected, pixels(folder.results().resolve("c-deblurred.tif")));

    // A later run takes the PSF that is there.
    Files.delete(folder.results().resolve("c-deblurred.tif"));
    Files.copy(folder.psf(), psf, StandardCopyOption.REPLACE_EXISTING);
    Terminal later = Terminal.run(arguments);
    assertTrue(later.output().contains("s: The PSF is that of an earlier run."), later.output());
    float[] withOther = pixels(folder.results().resolve("c-deblurred.tif"));
    assertFalse(Arrays.equals(expected, withOther));
  }

  @Test
  void whatCannotWorkIsRefusedBeforeAnyWork() throws IOException {
    folder.with("a.tif");
    IJ.saveAs(TestPictures.blobs(44, 40), "Jpeg", folder.images().resolve("a.jpg").toString());
    refused("Give either a folder or a list of files.");
    refused(
        "Give either a folder or a list of files.", images(), "--list=" + root.resolve("l.txt"));
    refused("There is no folder " + root.resolve("no") + ".", root.resolve("no").toString());
    refused("There is no file *.czi in " + images() + ".", images(), "--pattern=*.czi");
    refused(
        "Pattern must be like *.tif or *.{tif,png}, got '*.{tif'.", images(), "--pattern=*.{tif");
    refused(
        "a.jpg and a.tif would both be written to "
            + folder.results().resolve("a-deblurred.tif")
            + ": choose another pattern, list or suffix.",
        images(),
        "--pattern=a.*");
    refused(
        "Results must go to another folder than that of the images, got " + images() + ".",
        images(),
        "--out=" + images());
    refused("Format must be one of tif, png, got 'jpg'.", images(), "--format=jpg");
    refused("PSF from must be one of file, first, got 'day'.", images(), "--psf-from=day");
    refused("Suffix must be the end of a file's name, got '/x'.", images(), "--suffix=/x");
    refused("Smoothing must be a number above 0, got 0.0.", images(), "--smoothing=0");
    refused("Method wiener has no iterations to choose, got 4.", images(), "--iterations=4");
    Path list = Files.writeString(root.resolve("list.txt"), "images/a.tif\n");
    refused(
        "The result of images/a.tif would replace the image "
            + folder.images().resolve("a.tif")
            + ": choose another output or suffix.",
        "--list=" + list,
        "--out=" + root,
        "--suffix=");
    Terminal without = Terminal.run("batch", images());
    assertEquals(
        "A PSF is needed: give --psf FILE, or --psf-size W or WxH to have PSFs found.\n",
        without.errors());
    Terminal preset = Terminal.run("batch", images(), "--psf-size=5", "--preset=nonblind");
    assertEquals("Preset nonblind needs a PSF: give psf or another preset.\n", preset.errors());
    assertFalse(Files.exists(folder.results()));
  }

  private void refused(String sentence, String... arguments) {
    Terminal terminal = batch(arguments);
    assertEquals(sentence + "\n", terminal.errors());
    assertEquals(1, terminal.exitCode());
  }

  @Test
  void anothersTableIsKept() throws IOException {
    folder.with("a.tif");
    Files.createDirectories(folder.results());
    Path table = Files.writeString(folder.results().resolve("batch.csv"), "my,own\n1,2\n");
    refused(table + " is not a table of a batch: move it, or choose another output.", images());
    assertEquals("my,own\n1,2\n", Files.readString(table));
  }
}
