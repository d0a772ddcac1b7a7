package io.github.selfdeblur.cli;

import static io.github.selfdeblur.cli.TestPictures.pixels;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.command.SelfDeblurCommand;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** The command through CommandService, from a macro, and from recorded text: the same pixels. */
class ThreeWaysTest {

  private static final Map<String, Object> PARAMETERS = new LinkedHashMap<>();

  static {
    PARAMETERS.put("input", "");
    PARAMETERS.put("psf_width", 5);
    PARAMETERS.put("psf_height", 3);
    PARAMETERS.put("preset", "lai");
    PARAMETERS.put("iterations", 2);
    PARAMETERS.put("psf_model", "gaussian");
    PARAMETERS.put("microscope", "none");
    PARAMETERS.put("na", 0.0);
    PARAMETERS.put("wavelength", 0.0);
    PARAMETERS.put("emission", 0.0);
    PARAMETERS.put("pixel", 0.0);
    PARAMETERS.put("z_step", 0.0);
    PARAMETERS.put("immersion", 0.0);
    PARAMETERS.put("modality", "auto");
    PARAMETERS.put("pinhole", 0.0);
    PARAMETERS.put("excitation", 0.0);
    PARAMETERS.put("sheet_waist", 0.0);
    PARAMETERS.put("sheet_shift", 0.0);
    PARAMETERS.put("noise_model", "poisson-gaussian");
    PARAMETERS.put("gain", 0.0);
    PARAMETERS.put("read_noise", 1.5);
    PARAMETERS.put("offset", 1.0);
    PARAMETERS.put("stop", "preset");
    PARAMETERS.put("seed", 7);
    PARAMETERS.put("tv", 0.1);
    PARAMETERS.put("finish", "sparse");
    PARAMETERS.put("smoothing", 1.5);
    PARAMETERS.put("device", "cpu");
    PARAMETERS.put("threads", 1);
    PARAMETERS.put("schedule", "short");
    PARAMETERS.put("pretrain", 1);
    PARAMETERS.put("beta1", 0.95);
    PARAMETERS.put("kernel_rate", 0.002);
    PARAMETERS.put("ssim_from", 1);
    PARAMETERS.put("prior", "sparse");
    PARAMETERS.put("features", 16);
    PARAMETERS.put("channels", "current");
    PARAMETERS.put("slices", "current");
    PARAMETERS.put("frames", "current");
    PARAMETERS.put("stack", "auto");
    PARAMETERS.put("psf_per", "channel");
    PARAMETERS.put("psf_plane", "sharpest");
    PARAMETERS.put("psf_area", "auto");
    PARAMETERS.put("output", "32-bit");
    PARAMETERS.put("show_network", false);
    PARAMETERS.put("snapshots_every", 0);
    PARAMETERS.put("seeds", 1);
  }

  private static ImagePlus image;
  private static Module module;

  @TempDir private Path folder;

  /** The run that the other ways are compared to. */
  @BeforeAll
  static void run() throws Exception {
    image = TestPictures.blobs(44, 40);
    module = CommandRun.of(image, PARAMETERS);
  }

  @Test
  void throughCommandService() {
    assertNull(CommandRun.refusal(module));
    ImagePlus deblurred = (ImagePlus) module.getOutput("deblurred");
    ImagePlus psf = (ImagePlus) module.getOutput("psf");
    assertEquals("blobs-deblurred", deblurred.getTitle());
    assertEquals("blobs-PSF", psf.getTitle());
    assertEquals(44, deblurred.getWidth());
    assertEquals(40, deblurred.getHeight());
    assertEquals(5, psf.getWidth());
    assertEquals(3, psf.getHeight());
    assertNull(psf.getStack().getSliceLabel(1)); // which its window would show
    assertEquals("micron", deblurred.getCalibration().getUnit());
    assertTrue(deblurred.getInfoProperty().contains(", seed 7, "));
    double sum = deblurred.getStatistics().mean / image.getStatistics().mean;
    assertEquals(1, sum, 0.0101);
  }

  @Test
  void whatIsLeftOutTakesItsDefault() throws Exception {
    Module defaults =
        CommandRun.of(TestPictures.blobs(44, 40), Map.of("preset", "colour", "iterations", 1));
    String info = ((ImagePlus) defaults.getOutput("psf")).getInfoProperty();
    assertTrue(info.contains(" psf_width=0 psf_height=0 preset=colour "), info);
    assertTrue(info.contains("PSF support: 13 x 13 px"), info);
    assertTrue(info.contains("Networks: preset colour, seed "), info);
    assertTrue(info.contains("Phase: full size, MSE: 1 iteration in "), info);
  }

  @Test
  void fromAMacroHeadless() throws Exception {
    assertMacroGivesTheCommandsPixels(
        "psf_width=5 psf_height=3 preset=lai iterations=2 psf_model=gaussian noise_model=poisson-gaussian read_noise=1.5 offset=1 seed=7 tv=0.1 finish=sparse smoothing=1.5 device=cpu threads=1 show_network=false");
  }

  /** What the recorder writes: every input but the image, as key=value, in the command's order. */
  @Test
  void fromRecordedText() throws Exception {
    try (Context context = new Context(CommandService.class)) {
      CommandInfo info = context.service(CommandService.class).getCommand(SelfDeblurCommand.class);
      List<String> keys =
          StreamSupport.stream(info.inputs().spliterator(), false)
              .filter(input -> !input.getType().equals(ImagePlus.class))
              .filter(input -> !input.getType().getName().startsWith("org.scijava"))
              .map(ModuleItem::getName)
              .toList();
      assertEquals(List.copyOf(PARAMETERS.keySet()), keys);
      assertEquals("Plugins > SelfDeblur > SelfDeblur...", info.getMenuPath().getMenuString());
      String recorded =
          keys.stream().map(k -> k + "=" + PARAMETERS.get(k)).collect(Collectors.joining(" "));
      assertMacroGivesTheCommandsPixels(recorded);
    }
  }

  private void assertMacroGivesTheCommandsPixels(String options) throws Exception {
    Path input = folder.resolve("blobs.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(input.toString()));
    String printed =
        Macro.run(
            String.format(
                """
                open("%1$s/blobs.tif");
                run("SelfDeblur...", "%2$s");
                print("open: " + nImages + ", active: " + getTitle());
                selectImage("blobs.tif-deblurred");
                saveAs("Tiff", "%1$s/result.tif");
                selectImage("blobs.tif-PSF");
                saveAs("Tiff", "%1$s/psf.tif");
                run("Close All");
                """,
                folder.toString().replace('\\', '/'), options));
    assertTrue(printed.contains("open: 3, active: blobs.tif-deblurred"), printed);
    ImagePlus expected = (ImagePlus) module.getOutput("deblurred");
    assertArrayEquals(pixels(expected), pixels(saved("result.tif")));
    ImagePlus expectedPsf = (ImagePlus) module.getOutput("psf");
    assertArrayEquals(pixels(expectedPsf), pixels(saved("psf.tif")));
    assertEquals(0.1, saved("result.tif").getCalibration().pixelWidth, 1e-9);
  }

  private ImagePlus saved(String name) throws IOException {
    assertTrue(Files.exists(folder.resolve(name)));
    return ImageFiles.open(folder.resolve(name));
  }
}
