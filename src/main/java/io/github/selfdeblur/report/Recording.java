package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.StackOptions;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  public Provenance end(HyperstackDeblurring result, Request request) {
    return end(result, List.of(), request);
  }

  /** The same with a PSF that was given, and what became of it. */
  public Provenance end(HyperstackDeblurring result, List<String> notes, Request request) {
    return end(
        result.runs(),
        Stream.of(result.deblurred(), result.psfs(), result.networks())
            .filter(image -> image != null)
            .toList(),
        notes,
        request);
  }

  /** The same of a run with a known PSF. */
  public Provenance end(ImageDeconvolution result, Request request) {
    return end(result.runs(), List.of(result.image()), result.notes(), request);
  }

  /**
   * The same of any run.
   *
   * @param runs those that found PSFs, or that deconvolved with known ones, with their reports
   * @param images what they made
   * @param notes what became of a PSF that was given
   */
  public Provenance end(
      List<? extends Record> runs, List<ImagePlus> images, List<String> notes, Request request) {
    double seconds = (System.nanoTime() - nanos) * 1e-9;
    Provenance provenance = Provenance.of(input, request, started.toString(), seconds, notes, runs);
    images.forEach(provenance::attachTo);
    return provenance;
  }
}
