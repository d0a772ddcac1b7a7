package io.github.selfdeblur.image.trial;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.TimeLeft;
import java.util.List;
import java.util.OptionalDouble;

/** A deconvolution of a part of an image with a known PSF. */
public final class KnownPsfTrial {

  private KnownPsfTrial() {}

  /**
   * Deconvolves the part of what is shown, with the PSF of its channel where there are several.
   *
   * @throws IllegalArgumentException and others with one sentence, as runs do
   */
  public static Trial of(
      ImagePlus image, ImagePlus psf, PsfOrigin origin, KnownPsfOptions options, Monitor monitor) {
    TimeLeft time = new TimeLeft();
    ImagePlus seen = Palette.seen(image, monitor::noted);
    List<PsfImage> psfs = PsfImage.ofChannels(Palette.seen(psf, monitor::noted), origin, seen);
    PsfImage light = psfs.get(psfs.size() == 1 ? 0 : image.getC() - 1);
    boolean volume = light.psf().size().length > 2;
    TrialPart part = volume ? TrialPart.ofVolume(seen) : TrialPart.ofPlane(seen);
    OptionalDouble asImage = OptionalDouble.empty();
    ImagePlus small = volume ? part.volume(asImage, asImage) : part.plane(asImage);
    PsfImage fitting = fitting(light, small, volume);
    ImagePlus sharp = ImageDeconvolution.of(small, fitting, options, monitor).image();
    sharp.setSlice(small.getCurrentSlice());
    return new Trial(
        plane(small),
        plane(sharp),
        fitting.psf().values(),
        PixelSize.of(small),
        part.text() + (volume ? " in " + small.getNSlices() + " slices" : ""),
        time.elapsedSeconds(),
        "By " + psf.getTitle() + ". " + String.join(" ", fitting.notes()));
  }

  private static PsfImage fitting(PsfImage light, ImagePlus small, boolean volume) {
    int[] most =
        volume
            ? new int[] {small.getWidth(), small.getHeight(), small.getNSlices()}
            : new int[] {small.getWidth(), small.getHeight()};
    return new PsfImage(light.psf().cropped(most), light.notes());
  }

  private static Grid plane(ImagePlus image) {
    return ImgLib2.grid(SourcePlane.current(image).pixels());
  }
}
