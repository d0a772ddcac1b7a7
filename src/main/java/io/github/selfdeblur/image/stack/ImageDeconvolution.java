package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.PsfOrder;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;
import java.util.List;

/**
 * A deconvolution of an ImageJ image with a known PSF: an image that is not yet shown, and what was
 * done.
 *
 * @param image of the chosen planes, in their order; of the source's size, grey scale, calibration,
 *     LUT and display range
 * @param runs one for each plane, or for each volume; none for planes that were left as they were
 * @param notes of what became of the PSF, a sentence each; none where it was taken as it is
 */
public record ImageDeconvolution(ImagePlus image, List<Run> runs, List<String> notes) {

  /**
   * What was deconvolved at once.
   *
   * @param planes such as "c:1 z:3 t:1", or "c:1 t:1" for all slices
   * @param report how it went
   */
  public record Run(String planes, DeconvolutionReport report) {}

  /**
   * Deconvolves planes of {@code image}, one after the other; with a PSF of several slices, whole
   * volumes. Each channel has its own PSF where {@code psf} has as many PSFs, as channels or
   * frames, as the image has channels; else the one that {@code psf} shows serves all. The PSF is
   * made to fit: see {@link PsfImage}.
   *
   * @param choice of planes, and of the result's type
   * @throws IllegalArgumentException with one sentence, before any long work, where that cannot be
   */
  public static ImageDeconvolution of(
      ImagePlus image,
      ImagePlus psf,
      PsfOrigin origin,
      KnownPsfOptions options,
      StackOptions choice,
      Monitor monitor) {
    ImagePlus seen = Palette.seen(image, monitor::noted);
    ImagePlus light = Palette.seen(psf, monitor::noted);
    List<PsfImage> psfs = PsfImage.ofChannels(light, origin, seen);
    return new KnownPsfStackRun(seen, psfs, options, choice, monitor).result();
  }

  /**
   * A choice of planes as it is for {@code image} and {@code psf} now: the same whatever plane is
   * shown later.
   *
   * @throws IllegalArgumentException with one sentence where no array holds a volume
   */
  public static StackOptions explicit(ImagePlus image, ImagePlus psf, StackOptions choice) {
    PlaneSet.Position seen = PlaneSet.current(image);
    int psfSlices = PsfOrder.of(psf, image).psf().getNSlices();
    boolean volumes = psfSlices > 1 && !choice.slices().areNumbered();
    if (volumes) {
      SourceStack.checkSize(image);
    }
    return (volumes ? choice.withAllSlices() : choice)
        .explicit(seen.channel(), seen.slice(), seen.frame(), choice.psfArea());
  }

  /** Deconvolves the current plane or volume. */
  public static ImageDeconvolution of(
      ImagePlus image, PsfImage psf, KnownPsfOptions options, Monitor monitor) {
    StackOptions current = StackOptions.builder().build();
    ImagePlus seen = Palette.seen(image, monitor::noted);
    return new KnownPsfStackRun(seen, List.of(psf), options, current, monitor).result();
  }

  /** How it ended, in a word or two. */
  public String ending() {
    return runs.stream().allMatch(run -> run.report().complete()) ? "Done" : "Ended early";
  }

  /** How the only run went, or the first of several. */
  public DeconvolutionReport report() {
    return runs.get(0).report();
  }
}
