package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import io.github.selfdeblur.command.SelfDeblurService;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.module.Module;

/** Without a typed number every channel has the optics that the image tells, whichever the way. */
class OpticsOfImageTest {

  private static final String RUN =
      "psf_width=5 psf_height=5 iterations=1 finish=wiener device=cpu threads=1";

  private static final String FIRST =
      "Optics: NA 1.4 (OME-XML), emission 525 nm (OME-XML, channel 1), excitation 488 nm (OME-XML,"
          + " channel 1), pixel 0.108 µm (OME-XML), oil 1.518 (OME-XML), widefield (OME-XML, channel"
          + " 1).";

  private static final String SECOND =
      "Optics: NA 1.4 (OME-XML), emission 600 nm (OME-XML, channel 2), pixel 0.108 µm (OME-XML),"
          + " oil 1.518 (OME-XML), widefield (usual).";

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) throws IOException {
    folder = new PictureFolder(root);
    OmeTiff.write(folder.file("cells.ome.tif"));
  }

  private static Map<String, Object> keys() {
    Map<String, Object> keys = new HashMap<>();
    for (String key : RUN.split(" ")) {
      String value = key.substring(key.indexOf('=') + 1);
      boolean number = value.matches("\\d+");
      keys.put(
          key.substring(0, key.indexOf('=')), number ? (Object) Integer.valueOf(value) : value);
    }
    keys.put("channels", "all");
    return keys;
  }

  private static void assertOwnOptics(String report) {
    List<String> models = new ArrayList<>();
    JsonObject json = JsonParser.parseString(report).getAsJsonObject();
    JsonArray runs = json.getAsJsonArray("runs");
    runs.forEach(
        run ->
            models.add(
                run.getAsJsonObject().getAsJsonObject("report").get("psfModel").getAsString()));
    assertEquals(2, models.size());
    String first = "micrograph, NA 1.4, wavelength 0.525 µm, pixel 0.108 µm, immersion 1.518";
    assertTrue(models.get(0).startsWith(first + ", excitation 0.488 µm"), models.get(0));
    String second = "micrograph, NA 1.4, wavelength 0.6 µm, pixel 0.108 µm, immersion 1.518";
    assertTrue(models.get(1).startsWith(second), models.get(1));
  }

  @Test
  void ofTheCommand() throws Exception {
    Module module = CommandRun.of(OmeTiff.opened(), keys());
    assertNull(CommandRun.refusal(module));
    ImagePlus result = (ImagePlus) module.getOutput("deblurred");
    assertOwnOptics(Provenance.jsonOf(result));
    String info = result.getInfoProperty();
    assertTrue(info.contains(FIRST) && info.contains(SECOND), info);
  }

  @Test
  void ofTheService() {
    try (Context context = new Context(SelfDeblurService.class)) {
      assertOwnOptics(
          context.service(SelfDeblurService.class).deblur(OmeTiff.opened(), keys()).report());
    }
  }

  @Test
  void ofAMacro() throws IOException {
    String printed =
        folder.macro(
            "run(\"SelfDeblur...\", \"input=[FOLDER/cells.ome.tif] channels=all KEYS\");\n"
                    .replace("KEYS", RUN)
                + "saveAs(\"Tiff\", \"FOLDER/result.tif\");");
    assertTrue(printed.contains(FIRST) && printed.contains(SECOND), printed);
    assertOwnOptics(Provenance.jsonOf(folder.opened("result.tif")));
  }

  @Test
  void ofTheCommandLine() throws IOException {
    Terminal terminal =
        Terminal.run(
            "deblur",
            folder.path("cells.ome.tif"),
            "--psf-size=5",
            "--iterations=1",
            "--finish=wiener",
            "--threads=1",
            "--channels=all",
            "--out=" + folder.root());
    assertEquals(0, terminal.exitCode(), terminal.errors());
    assertTrue(terminal.output().contains(FIRST), terminal.output());
    assertOwnOptics(Files.readString(folder.file("cells.ome-report.json")));
  }

  @Test
  void ofABatch() throws IOException {
    Terminal terminal =
        Terminal.run(
            "batch",
            folder.path(""),
            "--psf-size=5",
            "--iterations=1",
            "--finish=wiener",
            "--threads=1",
            "--out=" + folder.file("results"));
    assertEquals(0, terminal.exitCode(), terminal.errors());
    assertOwnOptics(Provenance.jsonOf(folder.opened("results/cells.ome-deblurred.tif")));
  }

  @Test
  void whatIsGivenAndTheMicroscopeComeFirst() throws IOException {
    String printed =
        folder.macro(
            "run(\"SelfDeblur...\", \"input=[FOLDER/cells.ome.tif] microscope=[20x/0.75 air widefield] pixel=0.2 wavelength=510 KEYS\");\n"
                .replace("KEYS", RUN));
    assertTrue(
        printed.contains(
            "Optics: NA 0.75 (microscope 20x/0.75 air widefield), emission 510 nm (given),"
                + " excitation 488 nm (OME-XML, channel 1), pixel 0.2 µm (given), air 1 (microscope"
                + " 20x/0.75 air widefield), widefield (microscope 20x/0.75 air widefield)."),
        printed);
    assertTrue(
        printed.contains(
            "With pixels of 0.2 µm the camera misses the finest details that NA 0.75 resolves"
                + " (pixels of 0.170 µm would show all): they are not restored."),
        printed);
  }
}
