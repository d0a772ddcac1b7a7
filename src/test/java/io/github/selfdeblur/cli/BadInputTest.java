package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.module.Module;

/** Bad input gets the same one sentence from command, plain ImageJ and command line. */
class BadInputTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
  }

  static Stream<BadInput> cases() {
    return BadInput.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromTheCommand(BadInput bad) throws Exception {
    Module module = CommandRun.of(bad.image(), bad.parameters());
    assertEquals(bad.sentence(), CommandRun.refusal(module));
    assertNull(module.getOutput("deblurred"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromPlainImageJ(BadInput bad) throws Exception {
    String options =
        bad.parameters().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" "));
    String printed =
        Macro.run(
            String.format(
                """
                open("%s");
                run("SelfDeblur...", "%s");
                print("images: " + nImages);
                run("Close All");
                """,
                folder.save(bad.image(), "bad.tif"), options));
    assertEquals("SelfDeblur: " + bad.sentence() + "\nimages: 1\n", printed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromTheCommandLine(BadInput bad) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("deblur", folder.save(bad.image(), "bad.tif")));
    Map<String, Object> parameters = bad.parameters();
    arguments.add(
        "--psf-size=" + parameters.remove("psf_width") + "x" + parameters.remove("psf_height"));
    parameters.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    Path out = Files.createDirectories(folder.file("out"));
    arguments.add("--out=" + out);
    Terminal terminal = Terminal.run(arguments);
    assertEquals(bad.sentence() + "\n", terminal.errors());
    assertTrue(terminal.exitCode() != 0);
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(0, files.count());
    }
  }

  @ParameterizedTest
  @MethodSource("noImages")
  void noImageInTheCommand(ImagePlus none) throws Exception {
    Module module = CommandRun.of(none, BadInput.with(Map.of()));
    assertEquals("There is no image: open one first.", CommandRun.refusal(module));
  }

  static Stream<ImagePlus> noImages() {
    return Stream.of(null, new ImagePlus());
  }

  @Test
  void noImageInPlainImageJ() throws Exception {
    String printed = Macro.run("run(\"SelfDeblur...\", \"psf_width=5\"); print(nImages);");
    assertEquals("SelfDeblur: There is no image: open one first.\n0\n", printed);
  }

  @Test
  void wordsInPlaceOfNumbersInPlainImageJ() throws Exception {
    String file = folder.save(BadInput.GOOD, "bad.tif");
    String printed =
        Macro.run(
            "open(\""
                + file
                + "\"); run(\"SelfDeblur...\", \"psf_width=wide\");"
                + " run(\"SelfDeblur...\", \"iterations=2.5\"); run(\"Close All\");");
    assertEquals(
        """
        SelfDeblur: psf_width must be a number, got 'wide'.
        SelfDeblur: iterations must be a whole number, got 2.5.
        """,
        printed);
  }

  @Test
  void whatIsNeitherTrueNorFalseIsRefused() throws IOException {
    folder.save(BadInput.GOOD, "bad.tif");
    String printed =
        folder.macro("open(\"FOLDER/bad.tif\"); run(\"SelfDeblur...\", \"show_network=maybe\");");
    assertEquals("SelfDeblur: show_network must be true or false, got 'maybe'.\n", printed);
  }
}
