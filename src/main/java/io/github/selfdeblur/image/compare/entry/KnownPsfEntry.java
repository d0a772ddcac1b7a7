package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;

/**
 * A method with a known PSF.
 *
 * @param options with which it is run, whatever their own method
 */
public record KnownPsfEntry(Method method, KnownPsfOptions options) implements Entry {

  @Override
  public String label() {
    return method.label();
  }

  @Override
  public boolean takesPsf() {
    return true;
  }

  @Override
  public boolean isForPlanesOnly() {
    return method.isForPlanesOnly();
  }

  @Override
  public Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor) {
    ImageDeconvolution run = ImageDeconvolution.of(blurry, psf, options.with(method), monitor);
    return new Made(run.image(), null, run.report().run().seconds(), run.report().complete());
  }
}
