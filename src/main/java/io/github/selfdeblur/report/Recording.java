package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.image.HyperstackDeblurring;
import io.github.selfdeblur.image.ImageDeconvolution;
import io.github.selfdeblur.options.StackOptions;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must be noted before a run for its {@link Provenance}. */
public final class Recording {

  private final OffsetDateTime started = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
  private final long nanos = System.nanoTime();
  private final InputImage input;

  private Recording(InputImage input) {
    this.input = input;
  }

  /**
   * Begins, right before the run.
   *
   * @param choice of the planes that will be deblurred
   */
  public static Recording of(ImagePlus image, StackOptions choice) {
    return new Recording(InputImage.of(image, choice));
  }

  /** The image that the run is on. */
  public InputImage input() {
    return input;
  }

  /** Ends, right after the run, and writes what there is into its images. */
  public Provenance end(
      HyperstackDeblurring result, Map<String, String> parameters, Repeat repeat) {
    Provenance provenance = provenance(result.runs(), parameters, repeat);
    Stream.of(result.deblurred(), result.psfs(), result.networks())
        .filter(image -> image != null)
        .forEach(provenance::attachTo);
    return provenance;
  }

  /** The same of a run with a known PSF. */
  public Provenance end(ImageDeconvolution result, Map<String, String> parameters, Repeat repeat) {
    Provenance provenance = provenance(result.runs(), parameters, repeat);
    provenance.attachTo(result.image());
    return provenance;
  }

  private Provenance provenance(
      List<? extends Record> runs, Map<String, String> parameters, Repeat repeat) {
    double seconds = (System.nanoTime() - nanos) * 1e-9;
    return Provenance.of(input, parameters, repeat, started.toString(), seconds, runs);
  }
}
