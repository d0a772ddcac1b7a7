package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.results.Deblurred;
import io.github.selfdeblur.command.results.Deconvolved;
import java.util.Map;
import org.scijava.service.SciJavaService;

/**
 * The commands for scripts: {@code #@ SelfDeblurService selfDeblur}. It computes what the commands
 * compute with the same keys, opens no window, and throws where they show a sentence. The keys are
 * those of macros, without the images; what is left out takes its default, whatever was typed last
 * into a dialog.
 */
public interface SelfDeblurService extends SciJavaService {

  /**
   * Finds image and PSF, as {@code SelfDeblur...} does.
   *
   * @param image its chosen planes are deblurred
   * @param keys such as {@code psf_width}, with numbers, truth values or text
   * @throws IllegalArgumentException with one sentence for what cannot be done
   * @throws io.github.selfdeblur.engine.EngineUnavailableException where PyTorch or its device is
   *     missing
   */
  Deblurred deblur(ImagePlus image, Map<String, ?> keys);

  /**
   * Finds the image where the PSF is known, as {@code SelfDeblur: Deconvolve with PSF...} does.
   *
   * @param image its chosen planes are deconvolved
   * @param psf of one plane or several, for all channels or one for each
   * @param keys such as {@code method}
   * @throws IllegalArgumentException with one sentence for what cannot be done
   */
  Deconvolved deconvolve(ImagePlus image, ImagePlus psf, Map<String, ?> keys);

  /**
   * Makes the PSF that a microscope should have, as {@code SelfDeblur: Make PSF...} does.
   *
   * @param image whose optics are taken where the keys give none; null: none
   * @param keys such as {@code na}
   * @return 32-bit, sum 1, calibrated in µm, not yet shown; it carries its report
   * @throws IllegalArgumentException with one sentence for what cannot be done
   */
  ImagePlus makePsf(ImagePlus image, Map<String, ?> keys);
}
