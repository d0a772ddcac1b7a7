package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.process.ImageProcessor;

/** Asks what the true one asks, and shows the image plus a tenth of its iterations. */
public final class FakeIterativeDeconvolve implements PlugIn {

  static ImagePlus psf;

  @Override
  public void run(String argument) {
    String[] titles = WindowManager.getImageTitles();
    GenericDialog dialog = new GenericDialog("Deconvolve 3D");
    dialog.addChoice("Image", titles, titles[0]);
    dialog.addChoice("Point Spread Function (Kernel)", titles, titles[0]);
    dialog.addStringField("Output title", "Deconvolved");
    dialog.addCheckbox("Normalize PSF", false);
    dialog.addCheckbox("Perform anti-ringing step", false);
    dialog.addNumericField("Maximum number of iterations", 7, 0);
    dialog.showDialog();
    ImageProcessor result =
        WindowManager.getImage(dialog.getNextChoice()).getProcessor().duplicate();
    psf = WindowManager.getImage(dialog.getNextChoice()).duplicate();
    int iterations = (int) dialog.getNextNumber();
    result.add(iterations / 10.0);
    new ImagePlus(dialog.getNextString() + "_" + iterations, result).show();
  }
}
