package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptService;

/** The examples in {@code scripts/}, by SciJava's script service as in Fiji. */
class ScriptsTest {

  private static final Path GROOVY = Path.of("scripts", "SelfDeblur_Deblur.groovy");
  private static final Path JYTHON = Path.of("scripts", "SelfDeblur_Deblur.py");

  @TempDir private Path folder;

  /** In Fiji this is a plugin. */
  private static final class Groovy extends AdaptedScriptLanguage {
    Groovy() {
      super("groovy");
    }
  }

  @BeforeAll
  static void letImageJKnowTheCommands() throws IOException {
    Macro.run("");
  }

  @Test
  void groovyDeblursInBothWays() throws Exception {
    Path image = folder.resolve("my blobs.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image.toString()));
    Path byCommand = run(GROOVY, image, "command");
    Path byMacro = run(GROOVY, image, "IJ.run");
    assertArrayEquals(pixels(byCommand, "deblurred.tif"), pixels(byMacro, "deblurred.tif"));
    assertArrayEquals(pixels(byCommand, "psf.tif"), pixels(byMacro, "psf.tif"));
    assertEquals(44 * 40, pixels(byCommand, "deblurred.tif").length);
    assertEquals(5 * 5, pixels(byCommand, "psf.tif").length);
  }

  /** Jython is no dependency: what can be told without it. */
  @Test
  void jythonAsksForTheSame() throws IOException {
    assertFalse(parameters(GROOVY).isEmpty());
    assertEquals(parameters(GROOVY), parameters(JYTHON));
  }

  private static List<String> parameters(Path script) throws IOException {
    return Files.readAllLines(script).stream().filter(line -> line.startsWith("#@")).toList();
  }

  /** Returns the folder of the results. */
  private Path run(Path script, Path image, String way) throws Exception {
    Path results = Files.createDirectory(folder.resolve(way));
    try (Context context =
        new Context(CommandService.class, ScriptService.class, StatusService.class)) {
      ScriptService scripts = context.service(ScriptService.class);
      scripts.getIndex().add(new Groovy(), false);
      Map<String, Object> inputs =
          Map.of(
              "file",
              image.toFile(),
              "folder",
              results.toFile(),
              "support",
              5,
              "iterations",
              3,
              "way",
              way);
      scripts.run(script.toFile(), true, inputs).get();
    }
    return results;
  }

  private static float[] pixels(Path folder, String name) throws IOException {
    ImagePlus image = ImageFiles.open(folder.resolve(name));
    return (float[]) image.getProcessor().getPixels();
  }
}
