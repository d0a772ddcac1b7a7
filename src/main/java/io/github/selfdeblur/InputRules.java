package io.github.selfdeblur;

import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import net.imglib2.Interval;

/** What an image must be like; every broken rule throws one sentence, before any work. */
final class InputRules {

  private InputRules() {}

  /** A single plane of more than one pixel. */
  static void checkPlane(Interval image, String what) {
    if (image == null) {
      throw new IllegalArgumentException("There is no " + what + ": open one first.");
    }
    if (image.numDimensions() != 2) {
      throw new IllegalArgumentException(
          "The " + what + " must be a single plane, got " + image.numDimensions() + " dimensions.");
    }
    if (image.dimension(0) * image.dimension(1) < 2) {
      throw new IllegalArgumentException(
          "The " + what + " must have more than one pixel, got " + size(image) + " px.");
    }
  }

  /** Large enough for the PSF and for the network. */
  static void checkSize(Interval image, int psfWidth, int psfHeight, SelfDeblurOptions options) {
    long width = image.dimension(0);
    long height = image.dimension(1);
    if (psfWidth > width || psfHeight > height) {
      throw new IllegalArgumentException(
          "The PSF must fit into the image, got a PSF of "
              + psfWidth
              + "×"
              + psfHeight
              + " px for an image of "
              + size(image)
              + " px.");
    }
    checkSide("width", width, psfWidth, options.imageNetwork().leastSide());
    checkSide("height", height, psfHeight, options.imageNetwork().leastSide());
  }

  private static void checkSide(String side, long image, int psf, int least) {
    if (image + psf - 1 < least) {
      throw new IllegalArgumentException(
          "With this PSF the image's "
              + side
              + " must be at least "
              + (least - psf + 1)
              + " px, got "
              + image
              + " px.");
    }
  }

  /** Finite and not constant. */
  static void checkValues(Pixels image) {
    int bad = 0;
    boolean constant = true;
    for (float value : image.values()) {
      bad += Float.isFinite(value) ? 0 : 1;
      constant &= value == image.values()[0];
    }
    if (bad > 0) {
      throw new IllegalArgumentException(
          "Every pixel must be a finite number, but "
              + (bad == 1 ? "1 pixel is" : bad + " pixels are")
              + " NaN or infinite: replace them first.");
    }
    if (constant) {
      throw new IllegalArgumentException(
          "The image must have structure, but every pixel is " + image.values()[0] + ".");
    }
  }

  /** Finite, not negative, not zero everywhere. */
  static void checkPsf(Pixels psf) {
    double sum = 0;
    for (float value : psf.values()) {
      if (!Float.isFinite(value) || value < 0) {
        throw new IllegalArgumentException(
            "Every value of the PSF must be a finite number of at least 0, got " + value + ".");
      }
      sum += value;
    }
    if (sum == 0) {
      throw new IllegalArgumentException("The PSF must not be zero everywhere.");
    }
  }

  /** Blind presets find a PSF, the non-blind one needs it. */
  static void checkPreset(Preset preset, boolean psfGiven) {
    if (preset.needsPsf() && !psfGiven) {
      throw new IllegalArgumentException(
          "Preset " + preset.label() + " needs a PSF: give one or choose another preset.");
    }
    if (!preset.needsPsf() && psfGiven) {
      throw new IllegalArgumentException(
          "Preset "
              + preset.label()
              + " finds the PSF itself: with a given PSF choose preset "
              + Preset.NON_BLIND.label()
              + ".");
    }
  }

  private static String size(Interval image) {
    return image.dimension(0) + "×" + image.dimension(1);
  }
}
