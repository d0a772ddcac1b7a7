package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.psf.MeasuredPsf;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The PSF for an image: without a background, with pixels of that image's size, no larger than the
 * image.
 *
 * @param psf of 2 dimensions or, made of a stack, 3
 * @param notes for the user, a sentence each: what became of the PSF, and what is doubtful about it
 */
public record PsfImage(Psf psf, List<String> notes) {

  /**
   * The PSF that {@code psf} shows, for a plane of {@code image}. Where both images are calibrated
   * and their pixels differ, it is resampled.
   *
   * @throws IllegalArgumentException with one sentence where there is no PSF
   */
  public static PsfImage of(ImagePlus psf, PsfOrigin rule, ImagePlus image) {
    return of(PsfOrder.ofPlane(psf), psf.getC(), psf.getT(), rule, image);
  }

  /**
   * One PSF for each channel of {@code image} where {@code psf} has as many, as channels or as
   * frames; else the one that it shows, for all. The same as of {@link #of}, but where the image
   * has slices, channels or frames of the PSF can be slices.
   */
  public static List<PsfImage> ofChannels(ImagePlus psf, PsfOrigin rule, ImagePlus image) {
    List<PsfImage> psfs = new ArrayList<>();
    PsfOrder order = PsfOrder.of(psf, image);
    ImagePlus ordered = order.psf();
    if (ordered.getNChannels() * ordered.getNFrames() != image.getNChannels()) {
      return List.of(of(order, ordered.getC(), ordered.getT(), rule, image));
    }
    for (int frame = 1; frame <= ordered.getNFrames(); frame++) {
      for (int channel = 1; channel <= ordered.getNChannels(); channel++) {
        psfs.add(of(order, channel, frame, rule, image));
      }
    }
    return psfs;
  }

  /**
   * The PSF of the channel that {@code image} shows where {@code psf} has one for each, else the
   * one that {@code psf} shows.
   */
  public static PsfImage ofChannel(ImagePlus psf, PsfOrigin rule, ImagePlus image) {
    return isOfEachChannel(psf, image)
        ? ofChannels(psf, rule, image).get(image.getC() - 1)
        : of(psf, rule, image);
  }

  /** Whether an image of several channels has a PSF for each. */
  public static boolean isOfEachChannel(ImagePlus psf, ImagePlus image) {
    int channels = image.getNChannels();
    return channels > 1 && psf.getNChannels() * psf.getNFrames() == channels;
  }

  /** What there is to say of several, each sentence once. */
  public static Set<String> notes(List<PsfImage> psfs) {
    Set<String> notes = new LinkedHashSet<>();
    psfs.forEach(psf -> notes.addAll(psf.notes()));
    return notes;
  }

  private static PsfImage of(
      PsfOrder order, int channel, int frame, PsfOrigin rule, ImagePlus image) {
    List<String> notes = new ArrayList<>(order.notes());
    Grid stack = SourceStack.of(order.psf(), channel, frame);
    MeasuredPsf measured = MeasuredPsf.of(stack);
    notes.addAll(measured.notes());
    Psf light = resampled(placed(measured.light(), rule, notes), order.psf(), image, notes);
    return new PsfImage(cropped(light, image, notes), List.copyOf(notes));
  }

  private static Psf placed(Grid light, PsfOrigin rule, List<String> notes) {
    PsfPlace place = PsfPlace.of(light);
    int[] shift = place.unwrapping(light);
    if (rule == PsfOrigin.PEAK && Arrays.stream(shift).anyMatch(px -> px != 0)) {
      notes.add("The PSF's light, which goes on at the opposite border, was joined to its peak.");
      Grid joined = light.rolled(shift);
      return Psf.normalised(joined, PsfPlace.of(joined).origin(rule));
    }
    notes.addAll(place.notes(light, rule));
    return Psf.normalised(light, place.origin(rule));
  }

  private static Psf resampled(Psf light, ImagePlus psf, ImagePlus image, List<String> notes) {
    int dimensions = light.size().length;
    PixelSize pixel = PixelSize.of(psf);
    PixelSize wanted = PixelSize.of(image);
    PixelRatio ratio = PixelRatio.of(pixel, wanted, dimensions);
    notes.addAll(ratio.notes());
    if (!ratio.isOther()) {
      return light;
    }
    Psf resampled = light.rescaled(ratio.factors());
    notes.add(
        String.format(
            "The PSF was resampled from %s px of %s to %s px of %s.",
            text(light.size()),
            pixel.describe(dimensions),
            text(resampled.size()),
            wanted.describe(dimensions)));
    return resampled;
  }

  /** No larger than the image; a PSF of several slices is no plane, and stays as it is for one. */
  private static Psf cropped(Psf light, ImagePlus image, List<String> notes) {
    int[] most = {image.getWidth(), image.getHeight(), image.getNSlices()};
    if (most[2] == 1 && light.size().length > 2) {
      return light;
    }
    Psf part = light.cropped(Arrays.copyOf(most, light.size().length));
    if (part != light) {
      notes.add(
          String.format(
              "The PSF was cropped around its origin from %s to %s px to fit into the image.",
              text(light.size()), text(part.size())));
    }
    return part;
  }

  /** px. */
  public int width() {
    return psf.size()[0];
  }

  /** px. */
  public int height() {
    return psf.size()[1];
  }

  /** Tells each note. */
  public PsfImage telling(Consumer<String> told) {
    notes.forEach(told);
    return this;
  }

  /**
   * The PSF of a plane.
   *
   * @throws IllegalArgumentException with one sentence where it has several slices
   */
  public Psf plane() {
    if (psf.size().length != 2) {
      throw new IllegalArgumentException(
          "For a plane the PSF must be a plane, got " + psf.size()[2] + " slices.");
    }
    return psf;
  }

  private static String text(int[] size) {
    return Arrays.toString(size).replaceAll("[\\[\\]]", "").replace(", ", "×");
  }
}
