package io.github.selfdeblur.image.file;

import ij.IJ;
import ij.ImagePlus;
import ij.io.Opener;
import java.nio.file.Path;

/**
 * Opens what ImageJ opens, but where it cannot, there is neither a dialog nor the end of a macro.
 */
final class QuietOpener extends Opener {

  private QuietOpener() {
    setSilentMode(true);
  }

  /** The image; null where ImageJ cannot open the file, or stumbles over what it holds. */
  static ImagePlus open(Path file) {
    boolean before = IJ.redirectingErrorMessages();
    IJ.redirectErrorMessages(true);
    try {
      ImagePlus image = new QuietOpener().openImage(file.toString());
      return image == null || image.getProcessor() == null ? null : image;
    } catch (RuntimeException e) {
      return null;
    } finally {
      IJ.redirectErrorMessages(before);
    }
  }

  /** A format that no plugin takes either gets a dialog, unless it counts as a plugin's. */
  @Override
  public ImagePlus openWithHandleExtraFileTypes(String path, int[] fileTypes) {
    ImagePlus image = super.openWithHandleExtraFileTypes(path, fileTypes);
    if (image == null) {
      fileTypes[0] = CUSTOM;
    }
    return image;
  }
}
