package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.options.choice.ComputeDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.module.Module;

/** Bad input gets the same one sentence from command, plain ImageJ and command line. */
class BadInputTest {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @TempDir private Path folder;

  /** An image (null: none), macro parameters that differ from good ones, and the sentence. */
  record Case(String name, ImagePlus image, Map<String, Object> parameters, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final ImagePlus GOOD = TestPictures.blobs(40, 40);

  static Stream<Case> cases() {
    List<Case> cases =
        new ArrayList<>(
            List.of(
                new Case(
                    "one pixel",
                    new ImagePlus("one", new ByteProcessor(1, 1)),
                    Map.of(),
                    "The image must have more than one pixel, got 1×1 px."),
                new Case(
                    "too narrow",
                    TestPictures.of(20, 40),
                    Map.of("preset", "reference"),
                    "With this PSF the image's width must be at least 29 px, got 20 px."),
                new Case(
                    "too low",
                    TestPictures.of(40, 20),
                    Map.of("preset", "reference"),
                    "With this PSF the image's height must be at least 29 px, got 20 px."),
                new Case(
                    "PSF larger than the image",
                    GOOD,
                    Map.of("psf_width", 41),
                    "The PSF must fit into the image, got a PSF of 41×5 px for an image of 40×40"
                        + " px."),
                new Case(
                    "PSF of less than no width",
                    GOOD,
                    Map.of("psf_width", -1),
                    "PSF width (px) must be at least 0, got -1."),
                new Case(
                    "only one of the optics",
                    GOOD,
                    Map.of("na", 1.2),
                    "The optics need NA and wavelength, got an NA of 1.2 and a wavelength of 0.0 um:"
                        + " give both or neither."),
                new Case(
                    "pixels too large for the optics",
                    GOOD,
                    Map.of("na", 1.25, "wavelength", 0.5, "pixel", 0.5),
                    "With an NA of 1.25 and a wavelength of 0.5 um a pixel must be at most 0.100 um wide"
                        + " for the optics to be of use, got 0.5 um: leave them out."),
                new Case(
                    "wavelength in nm",
                    GOOD,
                    Map.of("na", 1.25, "wavelength", 520, "pixel", 0.05),
                    "The wavelength is in um and at most 2: 520 nm is 0.52, got 520.0."),
                new Case(
                    "a camera's offset above all light",
                    GOOD,
                    Map.of("offset", 1e6),
                    "The camera's offset must be below the brightest grey value, 2700.0, got"
                        + " 1000000.0."),
                new Case(
                    "negative PSF",
                    GOOD,
                    Map.of("psf_height", -3),
                    "PSF height (px) must be at least 0, got -3."),
                new Case(
                    "NaN and infinite",
                    TestPictures.of(40, 40, Float.NaN, 1, Float.POSITIVE_INFINITY),
                    Map.of(),
                    "Every pixel must be a finite number, but 2 pixels are NaN or infinite:"
                        + " replace them first."),
                new Case(
                    "constant",
                    TestPictures.constant(3),
                    Map.of(),
                    "The image must have structure, but every pixel is 3.0."),
                new Case(
                    "no iterations",
                    GOOD,
                    Map.of("iterations", -1),
                    "Iterations must be at least 1, got -1."),
                new Case(
                    "unknown preset",
                    GOOD,
                    Map.of("preset", "miracle"),
                    "Preset must be one of fast, balanced, best, reference, lai, colour, nonblind, got 'miracle'."),
                new Case(
                    "preset without its PSF",
                    GOOD,
                    Map.of("preset", "nonblind"),
                    "Preset nonblind needs a PSF: give one or choose another preset."),
                new Case(
                    "unknown device",
                    GOOD,
                    Map.of("device", "abacus"),
                    "Device must be one of auto, cpu, gpu, got 'abacus'."),
                new Case(
                    "unknown finish",
                    GOOD,
                    Map.of("finish", "varnish"),
                    "Finish must be one of sparse, hyper-laplacian, richardson-lucy-tv,"
                        + " richardson-lucy, richardson-lucy-saturated, wiener, network, got"
                        + " 'varnish'."),
                new Case(
                    "negative TV",
                    GOOD,
                    Map.of("tv", -1.0),
                    "TV weight must be a number of at least 0, got -1.0."),
                new Case(
                    "no threads",
                    GOOD,
                    Map.of("threads", 0),
                    "Threads must be from 1 to this machine's " + CORES + " cores, got 0."),
                new Case(
                    "more threads than cores",
                    GOOD,
                    Map.of("threads", CORES + 1),
                    "Threads must be from 1 to this machine's "
                        + CORES
                        + " cores, got "
                        + (CORES + 1)
                        + ".")));
    if (!hasGpu()) {
      cases.add(
          new Case(
              "no GPU",
              GOOD,
              Map.of("device", "gpu"),
              "PyTorch sees no GPU on this machine: choose device cpu or auto, or install a"
                  + " PyTorch with CUDA and its driver."));
    }
    return cases.stream();
  }

  private static boolean hasGpu() {
    try {
      return PyTorch.device(ComputeDevice.GPU).isGpu();
    } catch (EngineUnavailableException e) {
      return false;
    }
  }

  private static Map<String, Object> with(Map<String, Object> different) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("psf_width", 5);
    parameters.put("psf_height", 5);
    parameters.put("iterations", 1);
    parameters.put("device", "cpu");
    parameters.putAll(different);
    return parameters;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromTheCommand(Case bad) throws Exception {
    Module module = CommandRun.of(bad.image(), with(bad.parameters()));
    assertEquals(bad.sentence(), CommandRun.refusal(module));
    assertNull(module.getOutput("deblurred"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromPlainImageJ(Case bad) throws Exception {
    String options =
        with(bad.parameters()).entrySet().stream()
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
                save(bad.image()).replace('\\', '/'), options));
    assertEquals("SelfDeblur: " + bad.sentence() + "\nimages: 1\n", printed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fromTheCommandLine(Case bad) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("deblur", save(bad.image())));
    Map<String, Object> parameters = with(bad.parameters());
    arguments.add(
        "--psf-size=" + parameters.remove("psf_width") + "x" + parameters.remove("psf_height"));
    parameters.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    Path out = Files.createDirectories(folder.resolve("out"));
    arguments.add("--out=" + out);
    Terminal terminal = Terminal.run(arguments);
    assertEquals(bad.sentence() + "\n", terminal.errors());
    assertTrue(terminal.exitCode() != 0);
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(0, files.count());
    }
  }

  private String save(ImagePlus image) {
    String file = folder.resolve("bad.tif").toString();
    assertTrue(new FileSaver(image).saveAsTiff(file));
    return file;
  }

  @ParameterizedTest
  @MethodSource("noImages")
  void noImageInTheCommand(ImagePlus none) throws Exception {
    Module module = CommandRun.of(none, with(Map.of()));
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
    String file = save(GOOD).replace('\\', '/');
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
}
