package io.github.selfdeblur.cli;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.io.FileSaver;
import ij.plugin.PlugIn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the true one reads of its command line, and doubles the image. */
public final class FakeDeconvolutionLab2 implements PlugIn {

  static String options = "";
  static ImagePlus psf;

  @Override
  public void run(String argument) {
    options = Macro.getOptions();
    String folder = after("-path") + "/";
    psf = IJ.openImage(folder + after("-psf file"));
    ImagePlus image = IJ.openImage(folder + after("-image file"));
    image.getProcessor().multiply(2);
    new FileSaver(image).saveAsTiff(folder + after("-out stack noshow") + ".tif");
  }

  /** A value without blanks. */
  private static String after(String key) {
    Matcher value = Pattern.compile(Pattern.quote(key) + " (\\S+)").matcher(options);
    return value.find() ? value.group(1) : "";
  }
}
