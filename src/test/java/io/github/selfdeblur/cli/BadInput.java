package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.options.choice.ComputeDevice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run is refused for.
 *
 * @param different macro parameters that differ from good ones
 * @param sentence why it is refused
 */
record BadInput(String name, ImagePlus image, Map<String, Object> different, String sentence) {

  static final ImagePlus GOOD = TestPictures.blobs(40, 40);

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  static Stream<BadInput> cases() {
    List<BadInput> cases =
        new ArrayList<>(
            List.of(
                new BadInput(
                    "one pixel",
                    new ImagePlus("one", new ByteProcessor(1, 1)),
                    Map.of(),
                    "The image must have more than one pixel, got 1×1 px."),
                new BadInput(
                    "too narrow",
                    TestPictures.of(20, 40),
                    Map.of("preset", "reference"),
                    "With this PSF the image's width must be at least 29 px, got 20 px."),
                new BadInput(
                    "too low",
                    TestPictures.of(40, 20),
                    Map.of("preset", "reference"),
                    "With this PSF the image's height must be at least 29 px, got 20 px."),
                new BadInput(
                    "PSF larger than the image",
                    GOOD,
                    Map.of("psf_width", 41),
                    "The PSF must fit into the image, got a PSF of 41×5 px for an image of 40×40"
                        + " px."),
                new BadInput(
                    "PSF of less than no width",
                    GOOD,
                    Map.of("psf_width", -1),
                    "PSF width (px) must be at least 0, got -1."),
                new BadInput(
                    "only one of the optics",
                    GOOD,
                    Map.of("na", 1.2),
                    "The optics need NA and wavelength, got NA 1.2 (given), pixel 0.1 µm (calibration):"
                        + " give both or neither."),
                new BadInput(
                    "wavelength neither in µm nor in nm",
                    GOOD,
                    Map.of("na", 1.25, "wavelength", 5.2, "pixel", 0.05),
                    "The wavelength must be from 0.2 to 2 µm, or from 200 to 2000 nm, got 5.2."),
                new BadInput(
                    "two wavelengths",
                    GOOD,
                    Map.of("na", 1.2, "wavelength", 0.6, "emission", 520),
                    "Wavelength and emission must be the same, got 0.6 µm and 520.0 nm: leave out"
                        + " one."),
                new BadInput(
                    "modality that there is not",
                    GOOD,
                    Map.of("modality", "telepathy"),
                    "Modality must be one of widefield, confocal, spinning-disk, light-sheet, got"
                        + " 'telepathy'."),
                new BadInput(
                    "immersion that is below the aperture",
                    GOOD,
                    Map.of("na", 1.2, "wavelength", 520, "immersion", 1.0),
                    "The refractive index must be from 1 to 2 and not below the numerical aperture of"
                        + " 1.2, got 1.0."),
                new BadInput(
                    "a camera's offset above all light",
                    GOOD,
                    Map.of("offset", 1e6),
                    "The camera's offset must be below the brightest grey value, 2700.0, got"
                        + " 1000000.0."),
                new BadInput(
                    "negative PSF",
                    GOOD,
                    Map.of("psf_height", -3),
                    "PSF height (px) must be at least 0, got -3."),
                new BadInput(
                    "NaN and infinite",
                    TestPictures.of(40, 40, Float.NaN, 1, Float.POSITIVE_INFINITY),
                    Map.of(),
                    "Every pixel must be a finite number, but 2 pixels are NaN or infinite:"
                        + " replace them first."),
                new BadInput(
                    "constant",
                    TestPictures.constant(3),
                    Map.of(),
                    "The image must have structure, but every pixel is 3.0."),
                new BadInput(
                    "no iterations",
                    GOOD,
                    Map.of("iterations", -1),
                    "Iterations must be at least 1, got -1."),
                new BadInput(
                    "unknown preset",
                    GOOD,
                    Map.of("preset", "miracle"),
                    "Preset must be one of fast, balanced, best, reference, lai, colour, nonblind, volume-network, alternating, k-minus, k-plus, double-dip, simpler-sdb, simpler-sdb-99, vdip-sparse, vdip-extreme, vdip-std, w-dip, cross-scale, got 'miracle'."),
                new BadInput(
                    "preset without its PSF",
                    GOOD,
                    Map.of("preset", "nonblind"),
                    "Preset nonblind needs a PSF: give one or choose another preset."),
                new BadInput(
                    "unknown device",
                    GOOD,
                    Map.of("device", "abacus"),
                    "Device must be one of auto, cpu, gpu, got 'abacus'."),
                new BadInput(
                    "unknown finish",
                    GOOD,
                    Map.of("finish", "varnish"),
                    "Finish must be one of sparse, hyper-laplacian, richardson-lucy-tv,"
                        + " richardson-lucy, richardson-lucy-saturated, wiener, micrograph, network, got"
                        + " 'varnish'."),
                new BadInput(
                    "negative TV",
                    GOOD,
                    Map.of("tv", -1.0),
                    "TV weight must be a number of at least 0, got -1.0."),
                new BadInput(
                    "no threads",
                    GOOD,
                    Map.of("threads", 0),
                    "Threads must be from 1 to this machine's " + CORES + " cores, got 0."),
                new BadInput(
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
          new BadInput(
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

  Map<String, Object> parameters() {
    return with(different);
  }

  /** Good parameters but for these. */
  static Map<String, Object> with(Map<String, Object> different) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("psf_width", 5);
    parameters.put("psf_height", 5);
    parameters.put("iterations", 1);
    parameters.put("device", "cpu");
    parameters.putAll(different);
    return parameters;
  }

  @Override
  public String toString() {
    return name;
  }
}
