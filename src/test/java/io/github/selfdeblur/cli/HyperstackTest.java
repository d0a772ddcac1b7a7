package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import io.github.selfdeblur.image.stack.Hyperstacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

/** A hyperstack through the command, a macro and the command line: the same pixels. */
class HyperstackTest {

  private static final Map<String, Object> PARAMETERS =
      Map.ofEntries(
          Map.entry("psf_width", 5),
          Map.entry("psf_height", 5),
          Map.entry("preset", "lai"),
          Map.entry("iterations", 1),
          Map.entry("finish", "wiener"),
          Map.entry("device", "cpu"),
          Map.entry("threads", 1),
          Map.entry("channels", "all"),
          Map.entry("slices", "2-3"),
          Map.entry("frames", "all"),
          Map.entry("psf_area", "4,2,40,36"),
          Map.entry("output", "input"));

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
    folder.save(Hyperstacks.fiveDimensions(), "cells.tif");
  }

  private static void assertLooksLikeTheSource(ImagePlus result) {
    assertArrayEquals(new int[] {48, 44, 2, 2, 2}, result.getDimensions());
    assertEquals(16, result.getBitDepth());
    assertEquals("micron", result.getCalibration().getUnit().replace("µm", "micron"));
    assertEquals(0.3, result.getCalibration().pixelDepth, 1e-9);
    assertEquals(2.5, result.getCalibration().frameInterval, 1e-9);
    assertEquals("sec", result.getCalibration().getTimeUnit());
    assertEquals(CompositeImage.COMPOSITE, ((CompositeImage) result).getMode());
    ImagePlus source = Hyperstacks.fiveDimensions();
    for (int channel = 0; channel < 2; channel++) {
      assertArrayEquals(source.getLuts()[channel].getBytes(), result.getLuts()[channel].getBytes());
      assertEquals(source.getLuts()[channel].max, result.getLuts()[channel].max, 1e-9);
    }
    assertEquals(Hyperstacks.label(1, 2, 1), result.getStack().getSliceLabel(1));
    assertEquals(Hyperstacks.label(2, 3, 2), result.getStack().getSliceLabel(8));
    assertEquals(4, result.getOverlay().size());
    assertEquals(2, result.getOverlay().get("cell").getZPosition());
    String info = result.getInfoProperty();
    assertTrue(info.startsWith("taken on a Tuesday\n"), info);
    assertTrue(info.contains("in 40×36 px at 4, 2."), info);
  }

  @Test
  void threeWays() throws Exception {
    Module module = CommandRun.of(folder.opened("cells.tif"), PARAMETERS);
    assertNull(CommandRun.refusal(module));
    ImagePlus expected = (ImagePlus) module.getOutput("deblurred");
    assertLooksLikeTheSource(expected);
    String keys =
        PARAMETERS.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .reduce("", (a, b) -> a + " " + b);
    String printed =
        Macro.run(
            String.format(
                """
                open("%1$s");
                run("SelfDeblur...", "%2$s");
                saveAs("Tiff", "%3$s");
                selectImage("cells.tif-PSF");
                print(nSlices + " PSFs, " + getInfo("slice.label"));
                run("Close All");
                """,
                folder.path("cells.tif"), keys, folder.path("macro.tif")));
    assertTrue(printed.contains("2 PSFs, c:1 z:2 t:1\n"), printed);
    assertTrue(
        printed.contains(
            "SelfDeblur: PSF 2 of 2 for 4 planes, sought in plane c:2 z:3 t:1 (the sharpest of 4),"
                + " in 40×36 px at 4, 2.\n"),
        printed);
    ImagePlus macro = folder.opened("macro.tif");
    assertLooksLikeTheSource(macro);
    Hyperstacks.assertSamePixels(expected, macro);
    Terminal terminal =
        Terminal.run(
            "deblur",
            folder.path("cells.tif"),
            "--psf-size=5",
            "--preset=lai",
            "--iterations=1",
            "--finish=wiener",
            "--device=cpu",
            "--threads=1",
            "--channels=all",
            "--slices=2-3",
            "--frames=all",
            "--psf-area=4,2,40,36",
            "--output=input",
            "--out=" + folder.root());
    assertEquals("", terminal.errors());
    assertTrue(terminal.output().contains("sought in plane c:2 z:3 t:1"), terminal.output());
    Pattern progress =
        Pattern.compile(
            "^\\d+ %, PSF 1 of 2: iteration 1 of 1, full size, MSE \\S+, residual \\S+ x noise, CPU,"
                + " \\d:\\d\\d elapsed, \\d:\\d\\d left$",
            Pattern.MULTILINE);
    assertTrue(progress.matcher(terminal.output()).find(), terminal.output());
    ImagePlus saved = folder.opened("cells-deblurred.tif");
    assertLooksLikeTheSource(saved);
    Hyperstacks.assertSamePixels(expected, saved);
    assertEquals(2, folder.opened("cells-psf.tif").getStackSize());
    assertEquals(2, folder.opened("cells-network.tif").getStackSize());
    String report = Files.readString(folder.file("cells-report.json"));
    assertTrue(report.contains("\"plane\": \"c:2 z:3 t:1\""), report);
  }

  @Test
  void planesWithAGivenPsfAreRefused() {
    Terminal terminal =
        Terminal.run(
            "deblur",
            folder.path("cells.tif"),
            "--psf=" + folder.path("cells.tif"),
            "--slices=all",
            "--out=" + folder.root());
    assertEquals(
        "With --psf only the current plane is deblurred: leave out the options that choose planes,"
            + " PSFs, output and snapshots.\n",
        terminal.errors());
  }
}
