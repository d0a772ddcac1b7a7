package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measure Quality... in macros, and the same on the command line. */
class MeasureCommandTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @Test
  void measureFillsTheResults() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Measure Quality...", "truth=[FOLDER/sharp.tif] blurry=[FOLDER/cells.tif] psf=[FOLDER/psf.tif]");
            print(nResults + " " + isNaN(getResult("psnr_db", 0)) + " " + getResult("isnr_db", 0));
            if (getResult("psf_border_share", 0) > 0) print("border");
            if (getResult("residual_whiteness", 0) < 0) print("whiteness");
            run("Clear Results");
            """);
    assertEquals("1 0 0\nborder\nwhiteness\n", printed);
    Terminal terminal =
        Terminal.run("measure", folder.path("cells.tif"), "--truth", folder.path("sharp.tif"));
    assertEquals("", terminal.errors());
    assertTrue(terminal.output().contains("\"psnr_db\":"), terminal.output());
    Terminal alone =
        Terminal.run("measure", folder.path("cells.tif"), "--reference", folder.path("sharp.tif"));
    assertEquals(
        "Error ratios need the truth besides the result with the true PSF: give truth.\n",
        alone.errors());
  }

  @Test
  void measureRefusesWhatDoesNotFitTogether() throws IOException {
    String printed =
        folder.macro(
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
}
