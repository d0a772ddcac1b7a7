package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import java.util.List;

/**
 * A PSF's image in the order of axes that the image has: programs save the slices of a PSF as
 * frames or as channels.
 *
 * @param psf with its slices as slices
 * @param notes for the user, a sentence each
 */
public record PsfOrder(ImagePlus psf, List<String> notes) {

  /** What the planes of PSFs that SelfDeblur found are called: planes, not slices of one. */
  private static final String FOUND = "c:\\d+ z:\\d+ t:\\d+.*";

  /**
   * @throws IllegalArgumentException with one sentence where it is not clear what the slices are
   */
  public static PsfOrder of(ImagePlus psf, ImagePlus image) {
    int channels = psf.getNChannels();
    int frames = psf.getNFrames();
    if (channels * frames == 1 || channels * frames == image.getNChannels()) {
      return new PsfOrder(psf, List.of());
    }
    if (psf.getNSlices() > 1 || image.getNSlices() == 1 || isFound(psf.getStack())) {
      return new PsfOrder(psf, List.of(shown(psf)));
    }
    boolean channelsFit = channels == 1 || channels == image.getNChannels();
    boolean framesFit = frames == 1 || frames == image.getNChannels();
    if (channelsFit == framesFit) {
      throw new IllegalArgumentException(
          String.format(
              "Of a PSF of %s for an image of %d channels the slices must be slices: set them with"
                  + " Image > Properties, got none.",
              counts(channels, frames), image.getNChannels()));
    }
    ImagePlus slices = new ImagePlus(psf.getTitle(), psf.getStack());
    slices.setCalibration(psf.getCalibration().copy());
    if (channelsFit) {
      slices.setDimensions(channels, frames, 1);
    } else {
      slices.setDimensions(1, channels, frames);
    }
    String note =
        String.format(
            "The PSF's %d %s were taken as slices, as the image has slices.",
            slices.getNSlices(), channelsFit ? "frames" : "channels");
    return new PsfOrder(slices, List.of(note));
  }

  /** The same for a plane of an image: what the PSF's image shows is taken. */
  static PsfOrder ofPlane(ImagePlus psf) {
    boolean one = psf.getNChannels() * psf.getNFrames() == 1;
    return new PsfOrder(psf, one ? List.of() : List.of(shown(psf)));
  }

  private static String shown(ImagePlus psf) {
    return String.format(
        "Of the PSF's %s the one that is shown was taken: channel %d, frame %d.",
        counts(psf.getNChannels(), psf.getNFrames()), psf.getC(), psf.getT());
  }

  /** Of at least two, what there are several of. */
  private static String counts(int channels, int frames) {
    return (channels > 1 ? channels + " channels" : "")
        + (channels > 1 && frames > 1 ? " and " : "")
        + (frames > 1 ? frames + " frames" : "");
  }

  private static boolean isFound(ImageStack stack) {
    String label = stack.getSliceLabel(1);
    return label != null && label.matches(FOUND);
  }
}
