package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Prefs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microscopes... in macros. */
class MicroscopesCommandTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @AfterEach
  void forget() {
    Prefs.set("selfdeblur.microscopes", "");
  }

  @Test
  void aMicroscopeIsKeptUsedAndDeleted() throws IOException {
    String printed =
        folder.macro(
            """
            run("SelfDeblur: Microscopes...", "name=[left 60x] na=0.9 magnification=60 camera=6.5");
            run("SelfDeblur...", "input=[FOLDER/cells.tif] microscope=[left 60x] wavelength=520 iterations=1 psf_width=5 psf_height=5 finish=wiener threads=1");
            run("SelfDeblur: Microscopes...", "name=[left 60x] delete=true");
            run("SelfDeblur: Microscopes...", "name=[left 60x] delete=true");
            """);
    assertTrue(
        printed.contains("\nleft 60x: NA 0.9, pixel 0.1083 µm, widefield\nSelfDeblur: "), printed);
    assertTrue(
        printed.contains(
            "Optics: NA 0.9 (microscope left 60x), emission 520 nm (given), pixel 0.1083 µm"
                + " (microscope left 60x), air 1 (by NA), widefield (microscope left 60x)."),
        printed);
    String refusal =
        "SelfDeblur: The microscope must be one of your own, of which there are none, got 'left"
            + " 60x'.\n";
    assertTrue(printed.endsWith(refusal), printed);
    assertEquals("", Prefs.get("selfdeblur.microscopes", ""));
  }

  @Test
  void badOnesAreRefused() throws IOException {
    assertEquals(
        "SelfDeblur: The numerical aperture must be a number above 0, got 0.0.\n",
        folder.macro("run(\"SelfDeblur: Microscopes...\", \"name=left\");"));
    assertEquals(
        "SelfDeblur: A microscope's name must have letters, and no brackets or =, got ''.\n",
        folder.macro("run(\"SelfDeblur: Microscopes...\", \"na=1.2\");"));
    String unknown =
        folder.macro("open(\"FOLDER/cells.tif\"); run(\"SelfDeblur...\", \"microscope=left\");");
    assertTrue(
        unknown.startsWith("SelfDeblur: The microscope must be one of 20x/0.75 air widefield, "),
        unknown);
  }
}
