package io.github.selfdeblur.cli;

import static io.github.selfdeblur.cli.TestPictures.pixels;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.selfdeblur.command.DeconvolveCommand;
import io.github.selfdeblur.command.MakePsfCommand;
import io.github.selfdeblur.command.SelfDeblurService;
import io.github.selfdeblur.command.results.Deblurred;
import io.github.selfdeblur.command.results.Deconvolved;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.module.Module;

/** The commands for scripts. */
class SelfDeblurServiceTest {

  private final Context context = new Context(SelfDeblurService.class);
  private final SelfDeblurService service = context.service(SelfDeblurService.class);
  private final ImagePlus image = TestPictures.blobs(44, 40);
  private final ImagePlus light = TestPictures.psf();

  private final boolean batchMode = Interpreter.batchMode;
  private int open;

  /** Without a screen images count as shown in batch mode only. */
  @BeforeEach
  void countImages() {
    Interpreter.batchMode = true;
    open = Interpreter.getBatchModeImageCount();
  }

  @AfterEach
  void nothingIsShown() {
    context.dispose();
    int openNow = Interpreter.getBatchModeImageCount();
    Interpreter.batchMode = batchMode;
    assertEquals(open, openNow);
  }

  private String refusal(Map<String, Object> keys) {
    return assertThrows(
            IllegalArgumentException.class, () -> service.deconvolve(image, light, keys))
        .getMessage();
  }

  @Test
  void scriptsDeconvolveAsTheCommandDoes() throws Exception {
    String script =
        """
        #@ SelfDeblurService s
        #@ ij.ImagePlus image
        #@ ij.ImagePlus light
        def name = 'wiener'
        s.deconvolve(image, light, [method: "${name}", smoothing: 1.5, "${'out' + 'put'}": '32-bit'])
        """;
    Deconvolved byScript =
        (Deconvolved) GroovyRun.of(script, Map.of("image", image, "light", light));
    light.show();
    Module command =
        CommandRun.of(
            DeconvolveCommand.class,
            Map.of("image", image, "psf", "psf", "method", "wiener", "smoothing", 1.5));
    close(light, (ImagePlus) command.getOutput("deconvolved"));
    assertArrayEquals(pixels(command.getOutput("deconvolved")), pixels(byScript.deconvolved()));
    assertTrue(byScript.report().contains("method=wiener smoothing=1.5"), byScript.report());
  }

  private static void close(ImagePlus... shown) {
    for (ImagePlus open : shown) {
      Interpreter.removeBatchModeImage(open);
    }
  }

  /** As Python's and Groovy's numbers arrive; none of the images is shown. */
  @Test
  void numbersMayBeOfAnyType() {
    Map<String, Object> keys =
        Map.of(
            "psf_width",
            5L,
            "psf_height",
            BigInteger.valueOf(5),
            "iterations",
            3.0,
            "tv",
            new BigDecimal("0.1"),
            "seed",
            "2",
            "show_network",
            true,
            "snapshots_every",
            (short) 2);
    Deblurred result = service.deblur(image, keys);
    assertEquals("blobs-deblurred", result.deblurred().getTitle());
    assertEquals(5, result.psf().getWidth());
    assertEquals(
        List.of("blobs-PSF-snapshots", "blobs-snapshots", "blobs-network"),
        result.others().stream().map(ImagePlus::getTitle).toList());
    assertTrue(result.report().contains("\"tv\": \"0.1\""), result.report());
    assertTrue(result.report().contains("\"seed\": \"2\""), result.report());
  }

  @Test
  void scriptsMakePsfsAsTheCommandDoes() throws Exception {
    Map<String, Object> keys =
        Map.of("na", 0.9, "wavelength", 0.52, "pixel", 0.1, "z_step", 0.3, "slices", 3);
    ImagePlus byScript = service.makePsf(null, keys);
    Module command = CommandRun.of(MakePsfCommand.class, keys);
    close((ImagePlus) command.getOutput("made"));
    assertEquals(3, byScript.getNSlices());
    assertArrayEquals(pixels(command.getOutput("made")), pixels(byScript));
    assertTrue(byScript.getInfoProperty().contains(" na=0.9 "), byScript.getInfoProperty());
  }

  @Test
  void unknownKeysAreRefused() {
    assertEquals(
        "There is no key metod; the nearest is method.", refusal(Map.of("metod", "sparse")));
    assertEquals("There is no key Noise; the nearest is noise.", refusal(Map.of("Noise", 3)));
    String other = refusal(Map.of("psf", "psf.tif"));
    assertTrue(other.startsWith("There is no key psf; "), other);
    assertFalse(other.contains("input"), other);
  }

  @Test
  void badValuesAreRefusedAsTheCommandRefusesThem() throws Exception {
    Map<String, Object> keys = Map.of("image", image, "psf_width", -3);
    String sentence = CommandRun.refusal(CommandRun.of(image, keys));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> service.deblur(image, Map.of("psf_width", -3)));
    assertEquals(sentence, refused.getMessage());
    assertEquals("seed must be a whole number, got 1.5.", refusal(Map.of("seed", 1.5)));
    assertEquals("noise must be a number, got 'much'.", refusal(Map.of("noise", "much")));
    Map<String, Object> none = new HashMap<>();
    none.put("seed", null);
    assertEquals("seed must be a number, got 'null'.", refusal(none));
  }

  @Test
  void missingImagesAreNamed() {
    assertEquals(
        "psf must be an image, got none.",
        assertThrows(
                IllegalArgumentException.class, () -> service.deconvolve(image, null, Map.of()))
            .getMessage());
  }
}
