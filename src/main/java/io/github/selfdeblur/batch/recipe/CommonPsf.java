package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.Opener;
import java.io.Serializable;

/**
 * The PSF that serves all files, as it is sent to those who make their results.
 *
 * @param tiff as ImageJ writes it
 * @param remark for every file, in a sentence; empty where there is nothing to say
 */
public record CommonPsf(byte[] tiff, String remark) implements Serializable {

  static CommonPsf of(ImagePlus psf, String remark) {
    ImagePlus inMemory = psf.getStack().isVirtual() ? psf.duplicate() : psf;
    return new CommonPsf(new FileSaver(inMemory).serialize(), remark);
  }

  /** The PSF. */
  public ImagePlus image() {
    return new Opener().deserialize(tiff);
  }
}
