package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.selfdeblur.image.stack.Hyperstacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run. */
class ProvenanceTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
  }

  @Test
  void theReportHoldsAllThatIsWorthKnowing() throws Exception {
    ReportedRun.of(folder, "cells.tif", ReportedRun.TINY);
    JsonObject report = folder.json("report.json");
    assertEquals(
        "Deconvolution can create structures that are not there.",
        report.get("warning").getAsString());
    JsonObject software = report.getAsJsonObject("software");
    assertEquals("2.7.1", software.get("pyTorch").getAsString());
    for (String name : List.of("selfDeblur", "djl", "imgLib2", "imageJ", "java", "system")) {
      assertTrue(!software.get(name).getAsString().isBlank(), name);
    }
    JsonObject input = report.getAsJsonObject("input");
    assertEquals(folder.path("cells.tif"), input.get("file").getAsString().replace('\\', '/'));
    assertEquals("16-bit", input.get("type").getAsString());
    assertEquals(3, input.get("slices").getAsInt());
    assertEquals(64, input.get("sha256").getAsString().length());
    assertEquals("3", report.getAsJsonObject("parameters").get("seed").getAsString());
    JsonObject run = report.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertEquals("MAX_ITERATIONS", run.getAsJsonObject("report").get("stopReason").getAsString());
    JsonObject quality = run.getAsJsonObject("quality");
    assertEquals(
        run.getAsJsonObject("report").get("noiseSigma").getAsDouble(),
        quality.get("noise_sigma_grey").getAsDouble());
    assertTrue(quality.get("misfit_over_noise").getAsDouble() > 0);
    assertTrue(quality.get("residual_whiteness").getAsDouble() <= 0);
    for (String name : List.of("psf_border_share", "psf_peak_share", "psf_beyond_optics_share")) {
      double share = quality.get(name).getAsDouble();
      assertTrue(share >= 0 && share <= 1, name + " " + share);
    }
    assertTrue(report.get("seconds").getAsDouble() > 0);
    assertTrue(report.get("started").getAsString().startsWith("20"));
  }

  @Test
  void whatIsNoResultIsRefusedInASentence() throws Exception {
    folder.save(Hyperstacks.fiveDimensions(), "cells.tif");
    String printed =
        Macro.run(
            String.format(
                """
                open("%1$s");
                run("SelfDeblur: Copy Macro Line");
                run("SelfDeblur: Save Report...", "file=[%2$s]");
                run("Close All");
                """,
                folder.path("cells.tif"), folder.path("none.json")));
    String sentence =
        "SelfDeblur: The image must be a result of SelfDeblur... or Deconvolve with PSF..., or a PSF"
            + " that was found, but cells.tif holds no report.\n";
    assertEquals(sentence + sentence, printed);
    assertTrue(Files.notExists(folder.file("none.json")));
  }
}
