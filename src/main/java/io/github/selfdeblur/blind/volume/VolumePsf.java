package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberration;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.IndexMismatch;
import io.github.selfdeblur.psf.volume.PupilVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The PSF of a z-stack, found from the stack.
 *
 * @param optics what is known of the microscope
 * @param aberrations of its pupil; none where the nominal PSF was kept
 * @param evidence by how many nats they are more plausible than none
 * @param light of the stack, and its noise
 */
public record VolumePsf(Optics optics, Aberrations aberrations, double evidence, StackLight light) {

  /** The share of a search from which on the PSF is polished. */
  public static final double POLISH_FROM = VolumeSearch.IN_BEGINNING;

  /** Px and planes that a search needs. */
  private static final int LEAST_SIDE = 16;

  private static final int LEAST_PLANES = 8;

  /** At which differences of refractive indices are told. */
  private static final double USUAL_DEPTH_UM = 5;

  /** Radians rms below which an aberration is not told. */
  private static final double WORTH_TELLING = 0.1;

  /**
   * Seeks it in a window, so that the time does not grow with the stack. Results do not depend on
   * the number of threads.
   *
   * @param stack width × height × planes, 16 × 16 × 8 px at least, 0 for no light (the camera's
   *     offset subtracted)
   * @param optics with px and distance of slices
   * @param threads at most so many are used
   * @param progress stops with the best so far
   * @throws IllegalArgumentException with one sentence for stacks that are too small or hold no
   *     light, and for optics without px or distance of slices
   */
  public static VolumePsf of(Grid stack, Optics optics, int threads, Progress progress) {
    return of(stack, optics, threads, progress, psf -> {});
  }

  /**
   * The same.
   *
   * @param seen is told the best so far, after every one that was tried
   */
  public static VolumePsf of(
      Grid stack, Optics optics, int threads, Progress progress, Consumer<VolumePsf> seen) {
    requireSize(stack);
    return new VolumeSearch(stack, optics, threads, progress, seen).found();
  }

  private static void requireSize(Grid stack) {
    if (stack.dimensions() != 3
        || Math.min(stack.width(), stack.height()) < LEAST_SIDE
        || stack.size()[2] < LEAST_PLANES) {
      throw new IllegalArgumentException(
          "A stack whose PSF is sought must have at least 16 x 16 px and 8 slices, got "
              + Size.text(stack.size())
              + ".");
    }
  }

  /** Whether the stack gave no clear evidence of aberrations. */
  public boolean isNominal() {
    return aberrations.rms() == 0;
  }

  /**
   * The PSF on a periodic grid. Its origin is its brightest voxel, so that what is deconvolved with
   * it stays where it is seen.
   *
   * @param size px along each axis, each a {@link io.github.selfdeblur.grid.FastSize}
   */
  public Psf on(int... size) {
    return of(aberrations, optics, size);
  }

  /** The same of any aberrations. */
  public static Psf of(Aberrations aberrations, Optics optics, int... size) {
    Grid values = new PupilVolume(optics, size).of(aberrations).values();
    int peak = 0;
    for (int i = 1; i < values.values().length; i++) {
      peak = values.values()[i] > values.values()[peak] ? i : peak;
    }
    int[] middle = Grid.middle(size);
    int x = middle[0] - peak % size[0];
    int y = middle[1] - peak / size[0] % size[1];
    int z = middle[2] - peak / size[0] / size[1];
    return Psf.centred(values.rolled(x, y, z));
  }

  /** What was found, in a sentence or two. */
  public String tell() {
    return sheet() + wavefront();
  }

  /** Of a light sheet, before what follows. */
  private String sheet() {
    return optics
        .sheet()
        .filter(light -> optics.modality().isSheet())
        .map(
            light ->
                String.format(
                    Locale.ROOT,
                    "The light sheet is taken as %.2f µm thick from its middle to 1/e², which lies"
                        + " %.2f µm off the focal plane. ",
                    light.waistUm(),
                    light.offsetUm()))
        .orElse("");
  }

  private String wavefront() {
    if (isNominal()) {
      return "The nominal PSF was kept: the stack gives no clear evidence of aberrations.";
    }
    List<String> parts = new ArrayList<>();
    for (Aberration aberration : Aberration.values()) {
      double radians = aberrations.of(aberration);
      if (Math.abs(radians) >= WORTH_TELLING) {
        parts.add(String.format(Locale.ROOT, "%s %.2f", aberration.label(), radians));
      }
    }
    return String.format(
        Locale.ROOT,
        "Aberrations found, in radians rms: %s; together %.2f.%s",
        parts.isEmpty() ? "small ones only" : String.join(", ", parts),
        aberrations.rms(),
        mismatch());
  }

  /**
   * What the spherical aberration may come of, a sentence after a space; empty where it is small.
   */
  private String mismatch() {
    double radians = Math.abs(aberrations.of(Aberration.INDEX_MISMATCH));
    return radians < WORTH_TELLING
        ? ""
        : String.format(
            Locale.ROOT,
            " The spherical aberration is as of a specimen whose refractive index is off the"
                + " immersion's by %.3f at a depth of %.0f µm.",
            IndexMismatch.indexTimesDepthUm(optics, radians) / USUAL_DEPTH_UM,
            USUAL_DEPTH_UM);
  }
}
