package io.github.selfdeblur.cli;

import static io.github.selfdeblur.cli.TestPictures.pixels;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

/** The examples in {@code scripts/}, by SciJava's script service as in Fiji. */
class ScriptsTest {

  private static final Path GROOVY = Path.of("scripts", "SelfDeblur_Deblur.groovy");
  private static final Path JYTHON = Path.of("scripts", "SelfDeblur_Deblur.py");

  @TempDir private Path folder;

  @Test
  void groovySavesWhatTheCommandMakes() throws Exception {
    Path image = folder.resolve("my blobs.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image.toString()));
    GroovyRun.of(
        Files.readString(GROOVY),
        Map.of("file", image.toFile(), "folder", folder.toFile(), "support", 5, "iterations", 3));
    Module command =
        CommandRun.of(
            ImageFiles.open(image), Map.of("psf_width", 5, "psf_height", 5, "iterations", 3));
    assertArrayEquals(pixels(command.getOutput("deblurred")), pixels(saved("deblurred.tif")));
    assertArrayEquals(pixels(command.getOutput("psf")), pixels(saved("psf.tif")));
    assertEquals(
        Provenance.jsonOf(saved("psf.tif")), Files.readString(folder.resolve("report.json")));
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

  private ImagePlus saved(String name) throws IOException {
    return ImageFiles.open(folder.resolve(name));
  }
}
