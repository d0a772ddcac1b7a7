package io.github.selfdeblur.cli;

import static io.github.selfdeblur.cli.TestPictures.pixels;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private BatchFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new BatchFolder(root);
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
            "batch",
            folder.input(),
            "--psf-size=5",
            "--iterations=1",
            "--finish=wiener",
            "--threads=1");
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
    assertEquals(0, folder.batch(folder.input()).exitCode());
    ImagePlus result = ImageFiles.open(folder.results().resolve("cells-deblurred.tif"));
    String line = Provenance.repeatOf(result).line();
    assertTrue(line.startsWith("selfdeblur batch " + folder.images() + " "), line);
    assertTrue(line.contains(" --psf=" + folder.psf()) && line.contains(" --threads="), line);
    assertTrue(Provenance.jsonOf(result).contains("\"noiseSigma\""));
  }

  @Test
  void resultsAreThoseOfDeconvolve() throws IOException {
    folder.with("cells.tif");
    assertEquals(0, folder.batch(folder.input()).exitCode());
    Terminal single =
        Terminal.run(
            "deconvolve",
            folder.images().resolve("cells.tif").toString(),
            "--psf=" + folder.psf(),
            "--method=wiener",
            "--out=" + folder.root());
    assertEquals(0, single.exitCode(), single.errors());
    assertArrayEquals(
        pixels(folder.root().resolve("cells-wiener.tif")),
        pixels(folder.results().resolve("cells-deblurred.tif")));
  }

  @Test
  void againMakesAnewAndOtherParametersAreSaid() throws IOException {
    folder.with("cells.tif");
    folder.batch(folder.input());
    Path result = folder.results().resolve("cells-deblurred.tif");
    float[] first = pixels(result);
    Terminal skipped = folder.batch(folder.input(), "--smoothing=3");
    assertTrue(skipped.output().contains("made with other parameters"), skipped.output());
    assertArrayEquals(first, pixels(result));
    assertEquals(0, folder.batch(folder.input(), "--smoothing=3", "--again").exitCode());
    assertFalse(Arrays.equals(first, pixels(result)));
    assertTrue(BatchFolder.table(folder.results()).get(1).contains("smoothing=3.0"));
  }

  @Test
  void thePsfOfTheFirstGoodFileServesAll() throws IOException {
    folder.with("b.tif", "c.tif");
    folder.add(TestPictures.of(20, 40), "a.tif");
    List<String> arguments =
        new ArrayList<>(
            List.of("batch", folder.input(), "--psf-size=5", "--iterations=2", "--threads=1"));
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
            folder.input(),
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
}
