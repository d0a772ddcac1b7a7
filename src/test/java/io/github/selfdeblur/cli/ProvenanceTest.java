package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.command.SelfDeblurCommand;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.Hyperstacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** What is told of a run, and that it brings the run back. */
class ProvenanceTest {

  private static final String TINY =
      "psf_width=5 psf_height=3 preset=lai iterations=1 psf_model=gaussian finish=wiener seed=3"
          + " na=0.5 wavelength=0.5 threads=1";

  @TempDir private Path folder;

  private String path(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }

  private ImagePlus opened(String name) throws IOException {
    return ImageFiles.open(folder.resolve(name));
  }

  private JsonObject json(String name) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve(name))).getAsJsonObject();
  }

  private static void assertSamePixels(ImagePlus expected, ImagePlus actual) {
    assertEquals(expected.getStackSize(), actual.getStackSize());
    for (int i = 1; i <= expected.getStackSize(); i++) {
      assertArrayEquals(
          (float[]) expected.getStack().getPixels(i), (float[]) actual.getStack().getPixels(i));
    }
  }

  /** The plane that is seen, the selection and the calibration decide, and are in no file. */
  private void saveHyperstack(String name) {
    assertTrue(new FileSaver(Hyperstacks.fiveDimensions()).saveAsTiffStack(path(name)));
  }

  private String runAndCopy(String name, String options) throws IOException {
    return Macro.run(
        String.format(
            """
            open("%1$s");
            Stack.setPosition(2, 3, 1);
            makeRectangle(4, 2, 40, 36);
            run("SelfDeblur...", "%2$s");
            saveAs("Tiff", "%3$s");
            run("Close All");
            open("%3$s");
            run("SelfDeblur: Copy Macro Line");
            run("SelfDeblur: Save Report...", "file=[%4$s]");
            run("Close All");
            """,
            path(name), options, path("first.tif"), path("report.json")));
  }

  private ImagePlus replayed(String line) throws Exception {
    Path macro = folder.resolve("again.ijm");
    Files.writeString(macro, line + "\nsaveAs(\"Tiff\", \"" + path("second.tif") + "\");\n");
    Process process =
        ChildJvm.of(entry -> true, MacroJvm.class, List.of(macro.toString()))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), printed);
    assertTrue(Files.exists(folder.resolve("second.tif")), printed);
    return opened("second.tif");
  }

  @Test
  void theMacroLineGivesTheSamePixelsInAFreshJvm() throws Exception {
    saveHyperstack("my cells [1].tif");
    String printed = runAndCopy("my cells [1].tif", TINY);
    String line = printed.lines().reduce((before, last) -> last).orElseThrow();
    assertTrue(line.startsWith("run(\"SelfDeblur...\", \"input=["), printed);
    assertSamePixels(opened("first.tif"), replayed(line));
    String info = opened("first.tif").getInfoProperty();
    assertTrue(info.contains("Macro: " + line + "\n"), info);
    for (ModuleItem<?> item : new CommandInfo(SelfDeblurCommand.class).inputs()) {
      boolean key = item.getType() != ImagePlus.class && !item.getType().getName().contains("scij");
      assertEquals(key, Pattern.compile("[ \"]" + item.getName() + "=").matcher(line).find());
    }
    assertTrue(line.contains(" channels=2 slices=3 frames=1 "), line);
    assertTrue(line.contains(" psf_area=4,2,40,36 "), line);
    assertTrue(line.contains(" pixel=0.1") && line.contains(" device=cpu "), line);
    assertEquals(line, json("report.json").getAsJsonObject("repeat").get("line").getAsString());
  }

  /** No key says which plane is seen. */
  @Test
  void thePlaneThatIsSeenIsShownFirstWhereItDecides() throws Exception {
    saveHyperstack("cells.tif");
    String printed = runAndCopy("cells.tif", TINY + " slices=1-2 psf_per=image psf_plane=current");
    String line = printed.lines().reduce((before, last) -> last).orElseThrow();
    assertTrue(
        line.startsWith("open(\"" + path("cells.tif") + "\"); Stack.setPosition(2, 3, 1); run("),
        line);
    assertSamePixels(opened("first.tif"), replayed(line));
  }

  @Test
  void theReportHoldsAllThatIsWorthKnowing() throws Exception {
    saveHyperstack("cells.tif");
    runAndCopy("cells.tif", TINY);
    JsonObject report = json("report.json");
    assertEquals(
        "Deconvolution can create structures that are not there.",
        report.get("warning").getAsString());
    JsonObject software = report.getAsJsonObject("software");
    assertEquals("2.7.1", software.get("pyTorch").getAsString());
    for (String name : List.of("selfDeblur", "djl", "imgLib2", "imageJ", "java", "system")) {
      assertTrue(!software.get(name).getAsString().isBlank(), name);
    }
    JsonObject input = report.getAsJsonObject("input");
    assertEquals(path("cells.tif"), input.get("file").getAsString().replace('\\', '/'));
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

  /** An image that was changed since it was opened is named by its title, whether marked or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run('Add...', 'value=1 slice');",
        "run('Rotate 90 Degrees Right'); run('Rotate 90 Degrees Right');",
        "setPixel(2, 2, 9);",
        "run('Properties...', 'pixel_width=0.2 pixel_height=0.2');"
      })
  void anImageThatIsNotItsFileIsNamedByItsTitle(String change) throws Exception {
    saveHyperstack("cells.tif");
    String printed =
        Macro.run(
            String.format(
                """
                open("%s");
                %s
                run("SelfDeblur...", "%s");
                run("SelfDeblur: Copy Macro Line", "input=cells.tif-PSF");
                run("Close All");
                """,
                path("cells.tif"), change, TINY));
    String line = printed.lines().reduce((before, last) -> last).orElseThrow();
    assertTrue(line.startsWith("run(\"SelfDeblur...\", \"input=cells.tif psf_width=5 "), printed);
  }

  @Test
  void theMacroLineOfADeconvolutionGivesTheSamePixels() throws Exception {
    saveHyperstack("cells.tif");
    FloatProcessor light = new FloatProcessor(5, 5, Blobs.psf().values());
    assertTrue(new FileSaver(new ImagePlus("psf", light)).saveAsTiff(path("psf.tif")));
    String printed =
        Macro.run(
            String.format(
                """
                open("%1$s");
                open("%2$s");
                Stack.setPosition(2, 3, 1);
                run("SelfDeblur: Deconvolve with PSF...", "psf=psf.tif method=wiener frames=all");
                saveAs("Tiff", "%3$s");
                run("SelfDeblur: Copy Macro Line");
                run("Close All");
                """,
                path("psf.tif"), path("cells.tif"), path("first.tif")));
    String line = printed.lines().reduce((before, last) -> last).orElseThrow();
    assertTrue(line.contains(" channels=2 slices=3 frames=all "), line);
    assertTrue(line.contains(" psf=" + path("psf.tif") + " "), line);
    assertEquals(2, opened("first.tif").getNFrames());
    assertSamePixels(opened("first.tif"), replayed(line));
  }

  @Test
  void theCommandLineOfAReportGivesTheSamePixels() throws Exception {
    String image = path("my cells.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image));
    List<String> arguments =
        List.of(
            "deblur", image, "--psf-size=5", "--preset=lai", "--iterations=1", "--finish=wiener");
    assertEquals("", run(arguments, "first").errors());
    String line =
        json("first/my cells-report.json").getAsJsonObject("repeat").get("line").getAsString();
    assertTrue(line.contains(" --threads=") && line.contains(" --device=cpu "), line);
    List<String> again = words(line);
    assertEquals("selfdeblur", again.remove(0));
    assertEquals("", run(again, "second").errors());
    ImagePlus first = opened("first/my cells-deblurred.tif");
    assertSamePixels(first, opened("second/my cells-deblurred.tif"));
    assertEquals(
        Files.readString(folder.resolve("first/my cells-report.json")),
        first.getProp("SelfDeblur report"));
  }

  private Terminal run(List<String> arguments, String out) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--out=" + path(out));
    return Terminal.run(all);
  }

  /** As a shell takes a line apart. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  @Test
  void whatIsNoResultIsRefusedInASentence() throws Exception {
    saveHyperstack("cells.tif");
    String printed =
        Macro.run(
            String.format(
                """
                open("%1$s");
                run("SelfDeblur: Copy Macro Line");
                run("SelfDeblur: Save Report...", "file=[%2$s]");
                run("Close All");
                """,
                path("cells.tif"), path("none.json")));
    String sentence =
        "SelfDeblur: The image must be a result of SelfDeblur... or Deconvolve with PSF..., or a PSF"
            + " that was found, but cells.tif holds no report.\n";
    assertEquals(sentence + sentence, printed);
    assertTrue(Files.notExists(folder.resolve("none.json")));
  }
}
