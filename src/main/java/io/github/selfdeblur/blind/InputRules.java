package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.micrograph.MicrographMethod;
import io.github.selfdeblur.blind.volume.VolumeNetwork;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.solve.cost.MemoryNeed;
import java.util.Locale;
import net.imglib2.Interval;

/** What an image must be like; every broken rule throws one sentence, before any work. */
public final class InputRules {

  private InputRules() {}

  /** There, more than one pixel, and no more than an array holds. */
  public static void checkImage(Interval image, String what) {
    if (image == null) {
      throw new IllegalArgumentException("There is no " + what + ": open one first.");
    }
    if (Size.px(image.dimensionsAsLongArray()) < 2) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " must have more than one pixel, got "
              + Size.text(image.dimensionsAsLongArray())
              + " px.");
    }
  }

  /** A single plane of more than one pixel. */
  static void checkPlane(Interval image, String what) {
    checkImage(image, what);
    if (image.numDimensions() != 2) {
      throw new IllegalArgumentException(
          "The " + what + " must be a single plane, got " + image.numDimensions() + " dimensions.");
    }
  }

  /** A plane that has a spectrum along both axes. */
  public static void checkSpectrum(Interval image) {
    checkPlane(image, "image");
    if (Math.min(image.dimension(0), image.dimension(1)) < 2) {
      throw new IllegalArgumentException(
          "For a support to be suggested the image must be at least 2×2 px, got "
              + Size.text(image.dimensionsAsLongArray())
              + " px.");
    }
  }

  /** Of as many dimensions as the method takes, the PSF no larger than the image. */
  public static void checkPair(Interval image, int[] psf, Method method) {
    int dimensions = image.numDimensions();
    if (psf.length != dimensions) {
      throw new IllegalArgumentException(
          "The PSF must have as many dimensions as the image, got "
              + psf.length
              + " for an image of "
              + dimensions
              + ".");
    }
    if (dimensions != 2 && method.isForPlanesOnly()) {
      throw new IllegalArgumentException(
          "Method " + method.label() + " is for planes, got " + dimensions + " dimensions.");
    }
    checkFits(image, psf);
  }

  private static void checkFits(Interval image, int... psf) {
    for (int axis = 0; axis < psf.length; axis++) {
      if (psf[axis] > image.dimension(axis)) {
        throw new IllegalArgumentException(
            "The PSF must fit into the image, got a PSF of "
                + Size.text(psf)
                + " px for an image of "
                + Size.text(image.dimensionsAsLongArray())
                + " px.");
      }
    }
  }

  /** Large enough for the PSF and for the network. */
  static void checkSize(Interval image, SelfDeblurOptions options) {
    int psfWidth = options.psfWidth();
    int psfHeight = options.psfHeight();
    if (psfWidth < 1 || psfHeight < 1) {
      throw new IllegalArgumentException(
          "The PSF's support must be at least 1 px wide and high, got "
              + Size.text(psfWidth, psfHeight)
              + " px.");
    }
    checkFits(image, psfWidth, psfHeight);
    Schedule schedule = options.schedule();
    checkSide("width", image.dimension(0), schedule.leastImageSide(psfWidth));
    checkSide("height", image.dimension(1), schedule.leastImageSide(psfHeight));
  }

  /** Large enough for its spectrum, and for a support that is known; no image of networks asked. */
  static void checkMicrograph(Interval image, SelfDeblurOptions options) {
    if (options.schedule().finish() == Method.NETWORK) {
      throw new IllegalArgumentException(
          "PSF model micrograph has no networks, got finish network: choose another finish or"
              + " another model.");
    }
    checkFits(image, options.psfWidth(), options.psfHeight());
    long side = Math.min(image.dimension(0), image.dimension(1));
    if (side < MicrographMethod.LEAST_SIDE_PX) {
      throw new IllegalArgumentException(
          "To find a micrograph's PSF an image must be at least "
              + MicrographMethod.LEAST_SIDE_PX
              + " px wide and high, got "
              + Size.text(image.dimensionsAsLongArray())
              + " px.");
    }
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
  public static void checkValues(float[] image) {
    FiniteValues.require(image, "");
    boolean constant = true;
    for (float value : image) {
      constant &= value == image[0];
    }
    if (constant) {
      throw new IllegalArgumentException(
          "The image must have structure, but every pixel is " + image[0] + ".");
    }
  }

  /** Blind presets find a PSF, the non-blind one needs it. */
  static void checkPreset(Preset preset, boolean psfGiven) {
    if (preset.isForVolumes()) {
      throw new IllegalArgumentException(
          "Preset " + preset.label() + " is for z-stacks as volumes, got a plane.");
    }
    if (preset.needsPsf() && !psfGiven) {
      throw new IllegalArgumentException(
          "Preset " + preset.label() + " needs a PSF: give one or choose another preset.");
    }
    if (!preset.needsPsf() && psfGiven) {
      throw new IllegalArgumentException(
          "Preset "
              + preset.label()
              + " finds the PSF itself: with a given PSF choose preset "
              + Preset.NONBLIND.label()
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

  /** As the rule for planes, for the networks of a volume. */
  static void checkVolume(int[] stack, SelfDeblurOptions options, DeviceMemory memory) {
    long voxels = VolumeNetwork.voxels(options, stack);
    double needed = MemoryNeed.megabytesOfVolume(voxels, options.schedule());
    if (needed > memory.megabytes()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A volume of %s px takes about %.1f GB of memory with preset %s, and %s: deblur a part"
                  + " of it, or choose another preset.",
              Size.text(stack),
              needed / 1024,
              options.preset().label(),
              memory.describe()));
    }
  }

  /** Fits into the memory of the device. */
  public static void checkMemory(Interval image, SelfDeblurOptions options, DeviceMemory memory) {
    double needed = MemoryNeed.megabytes(image.dimension(0), image.dimension(1), options, memory);
    if (needed > memory.megabytes()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "An image of %s px takes about %.1f GB of memory with this schedule, and %s: deblur a"
                  + " part of it%s.",
              Size.text(image.dimensionsAsLongArray()),
              needed / 1024,
              memory.describe(),
              memory.device().isGpu() ? ", or choose device cpu" : ""));
    }
  }
}
