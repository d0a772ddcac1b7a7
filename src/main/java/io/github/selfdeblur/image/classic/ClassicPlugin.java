package io.github.selfdeblur.image.classic;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A deconvolution plugin of others that people have. */
public enum ClassicPlugin implements Named {
  /** Richardson-Lucy. */
  DECONVOLUTIONLAB2(
      new MacroCommand("DeconvolutionLab2 Run", "DeconvolutionLab2_Run"), DeconvolutionLab2::run),
  /** DAMAS with its suggested settings. */
  ITERATIVE_DECONVOLVE_3D(
      new MacroCommand("Iterative Deconvolve 3D", "Iterative_Deconvolve_3D"),
      IterativeDeconvolve3D::run),
  /** Richardson-Lucy on a GPU. */
  CLIJ2_FFT(
      new MacroCommand(
          "CLIJ2 Macro Extensions", "net.haesleinhuepf.clijx.plugins.DeconvolveRichardsonLucyFFT"),
      Clij2Fft::run);

  /** What such a plugin does of an image and a PSF of the same number of dimensions. */
  private interface Run {
    Timed of(MacroCommand command, Grid image, Psf psf, Runnable meanwhile) throws IOException;
  }

  private final MacroCommand command;
  private final Run run;

  ClassicPlugin(MacroCommand command, Run run) {
    this.command = command;
    this.run = run;
  }

  /** Those that ImageJ has here. */
  public static List<ClassicPlugin> installed() {
    return Arrays.stream(values()).filter(ClassicPlugin::isInstalled).toList();
  }

  /** Whether ImageJ has it here. */
  public boolean isInstalled() {
    return this == CLIJ2_FFT ? command.hasClass() && command.isInMenu() : command.isThere();
  }

  /**
   * What it makes of a plane or a stack.
   *
   * @param image grey values
   * @param psf of as many dimensions
   * @param meanwhile is called several times a second while it works
   * @throws IOException with one sentence where it made no image
   */
  public Timed deconvolve(Grid image, Psf psf, Runnable meanwhile) throws IOException {
    Timed result = run.of(command, image, psf, meanwhile);
    if (!Arrays.equals(result.image().size(), image.size())) {
      throw new IOException(
          "%s made an image of %s px instead of %s px."
              .formatted(
                  label(), Arrays.toString(result.image().size()), Arrays.toString(image.size())));
    }
    return result;
  }
}
