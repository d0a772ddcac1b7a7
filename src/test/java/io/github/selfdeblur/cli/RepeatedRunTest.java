package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.command.SelfDeblurCommand;
import io.github.selfdeblur.image.stack.Hyperstacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** What is told of a run brings the run back. */
class RepeatedRunTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
  }

  private ImagePlus replayed(String line) throws Exception {
    Path macro = folder.file("again.ijm");
    Files.writeString(macro, line + "\nsaveAs(\"Tiff\", \"" + folder.path("second.tif") + "\");\n");
    Process process =
        ChildJvm.of(entry -> true, MacroJvm.class, List.of(macro.toString()))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), printed);
    assertTrue(Files.exists(folder.file("second.tif")), printed);
    return folder.opened("second.tif");
  }

  @Test
  void theMacroLineGivesTheSamePixelsInAFreshJvm() throws Exception {
    ReportedRun run = ReportedRun.of(folder, "my cells [1].tif", ReportedRun.TINY);
    String line = run.macroLine();
    assertTrue(line.startsWith("run(\"SelfDeblur...\", \"input=["), run.printed());
    Hyperstacks.assertSamePixels(folder.opened("first.tif"), replayed(line));
    String info = folder.opened("first.tif").getInfoProperty();
    assertTrue(info.contains("Macro: " + line + "\n"), info);
    for (ModuleItem<?> item : new CommandInfo(SelfDeblurCommand.class).inputs()) {
      boolean key = item.getType() != ImagePlus.class && !item.getType().getName().contains("scij");
      assertEquals(key, Pattern.compile("[ \"]" + item.getName() + "=").matcher(line).find());
    }
    assertTrue(line.contains(" channels=2 slices=3 frames=1 "), line);
    assertTrue(line.contains(" psf_area=4,2,40,36 "), line);
    assertTrue(line.contains(" pixel=0.1") && line.contains(" device=cpu "), line);
    assertEquals(
        line, folder.json("report.json").getAsJsonObject("repeat").get("line").getAsString());
  }

  /** No key says which plane is seen. */
  @Test
  void thePlaneThatIsSeenIsShownFirstWhereItDecides() throws Exception {
    ReportedRun run =
        ReportedRun.of(
            folder, "cells.tif", ReportedRun.TINY + " slices=1-2 psf_per=image psf_plane=current");
    String line = run.macroLine();
    assertTrue(
        line.startsWith(
            "open(\"" + folder.path("cells.tif") + "\"); Stack.setPosition(2, 3, 1); run("),
        line);
    Hyperstacks.assertSamePixels(folder.opened("first.tif"), replayed(line));
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
    folder.save(Hyperstacks.fiveDimensions(), "cells.tif");
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
                folder.path("cells.tif"), change, ReportedRun.TINY));
    String line = ReportedRun.lastLine(printed);
    assertTrue(line.startsWith("run(\"SelfDeblur...\", \"input=cells.tif psf_width=5 "), printed);
  }

  @Test
  void theMacroLineOfADeconvolutionGivesTheSamePixels() throws Exception {
    folder.save(Hyperstacks.fiveDimensions(), "cells.tif");
    folder.save(TestPictures.psf(), "psf.tif");
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
                folder.path("psf.tif"), folder.path("cells.tif"), folder.path("first.tif")));
    String line = ReportedRun.lastLine(printed);
    assertTrue(line.contains(" channels=2 slices=3 frames=all "), line);
    assertTrue(line.contains(" psf=" + folder.path("psf.tif") + " "), line);
    assertEquals(2, folder.opened("first.tif").getNFrames());
    Hyperstacks.assertSamePixels(folder.opened("first.tif"), replayed(line));
  }

  @Test
  void theCommandLineOfAReportGivesTheSamePixels() throws Exception {
    String image = folder.save(TestPictures.blobs(44, 40), "my cells.tif");
    List<String> arguments =
        List.of(
            "deblur", image, "--psf-size=5", "--preset=lai", "--iterations=1", "--finish=wiener");
    assertEquals("", run(arguments, "first").errors());
    String line =
        folder
            .json("first/my cells-report.json")
            .getAsJsonObject("repeat")
            .get("line")
            .getAsString();
    assertTrue(line.contains(" --threads=") && line.contains(" --device=cpu "), line);
    List<String> again = words(line);
    assertEquals("selfdeblur", again.remove(0));
    assertEquals("", run(again, "second").errors());
    ImagePlus first = folder.opened("first/my cells-deblurred.tif");
    Hyperstacks.assertSamePixels(first, folder.opened("second/my cells-deblurred.tif"));
    assertEquals(
        Files.readString(folder.file("first/my cells-report.json")),
        first.getProp("SelfDeblur report"));
  }

  private Terminal run(List<String> arguments, String out) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--out=" + folder.path(out));
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
}
