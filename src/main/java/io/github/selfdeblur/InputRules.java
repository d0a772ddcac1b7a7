package io.github.selfdeblur;

import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.Schedule;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.solve.MemoryNeed;
import io.github.selfdeblur.tensor.MachineMemory;
import java.util.Locale;
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
    Schedule schedule = options.schedule();
    checkSide("width", width, schedule.leastImageSide(psfWidth));
    checkSide("height", height, schedule.leastImageSide(psfHeight));
  }

  private static void checkSide(String side, long image, int least) {
    if (image < least) {
      throw new IllegalArgumentException(
          "With this PSF the image's "
              + side
              + " must be at least "
              + least
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
    for (float value : psf.values()) {
      if (!Float.isFinite(value) || value < 0) {
        throw new IllegalArgumentException(
            "Every value of the PSF must be a finite number of at least 0, got " + value + ".");
      }
    }
    if (psf.sum() == 0) {
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

  /** Only an unknown PSF can be found at a smaller size first. */
  static void checkFullSize(Schedule schedule) {
    if (schedule.phases().stream().anyMatch(phase -> phase.shrink() > 1)) {
      throw new IllegalArgumentException(
          "With a given PSF every phase of the schedule must fit the full image, got\n"
              + schedule.describe());
    }
  }

  /** Fits into this machine's memory. */
  static void checkMemory(Interval image, SelfDeblurOptions options) {
    double needed = MemoryNeed.megabytes(image.dimension(0), image.dimension(1), options);
    double present = MachineMemory.megabytes();
    if (needed > present) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "An image of %s px takes about %.1f GB of memory with this schedule, and this machine"
                  + " has %.1f GB: deblur a part of it.",
              size(image),
              needed / 1024,
              present / 1024));
    }
  }

  private static String size(Interval image) {
    return image.dimension(0) + "×" + image.dimension(1);
  }
}
