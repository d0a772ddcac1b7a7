package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.classic.ClassicPlugin;
import io.github.selfdeblur.image.classic.Timed;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SliceStack;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import java.io.IOException;

/** A deconvolution plugin of others, which cannot be ended early; of colours it has the luma. */
public record PluginEntry(ClassicPlugin plugin) implements Entry {

  @Override
  public String label() {
    return plugin.label();
  }

  @Override
  public boolean takesPsf() {
    return true;
  }

  @Override
  public boolean isForPlanesOnly() {
    return false;
  }

  @Override
  public Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor) throws IOException {
    boolean plane = psf.psf().size().length == 2;
    Grid image =
        plane ? ImageFiles.pixels(blurry) : SourceStack.of(blurry, blurry.getC(), blurry.getT());
    Timed made = plugin.deconvolve(image, psf.psf(), () -> monitor.reached(0, Part.FINISH));
    ImagePlus result = SliceStack.like(blurry, "-" + label(), made.image(), "");
    return new Made(result, null, made.seconds(), true);
  }
}
