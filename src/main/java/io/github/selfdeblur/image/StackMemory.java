package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.solve.MemoryNeed;
import io.github.selfdeblur.tensor.DeviceMemory;
import io.github.selfdeblur.tensor.JavaMemory;
import java.awt.Rectangle;
import java.util.Locale;

/** Whether a run over planes fits into Java's memory, told before it begins. */
final class StackMemory {

  private static final double MB = 1 << 20;
  private static final int BYTES = 4;

  private StackMemory() {}

  /**
   * A sentence that tells what the run takes.
   *
   * @param area of the size in which PSFs are sought
   * @param morePixels px of the network's images and snapshots that are kept
   * @throws IllegalArgumentException with one sentence where that is more than there is
   */
  static String checked(
      ImagePlus image,
      PlaneSet planes,
      Rectangle area,
      long morePixels,
      SelfDeblurOptions options) {
    Method finish = options.schedule().finish();
    double run =
        Deconvolution.leastMegabytes(
            finish, image.getWidth(), image.getHeight(), options.psfWidth(), options.psfHeight());
    DeviceMemory memory = DeviceMemory.total(options.device());
    String search =
        String.format(
            Locale.ROOT,
            "; finding a PSF takes about %.0f MB of %s's",
            MemoryNeed.megabytes(area.width, area.height, options, memory),
            memory.owner());
    return checked(image, planes, morePixels, run, search);
  }

  /**
   * The same for planes whose PSF is known.
   *
   * @param run MB that the work on one of them takes
   */
  static String checked(ImagePlus image, PlaneSet planes, double run) {
    return checked(image, planes, 0, run, "");
  }

  private static String checked(
      ImagePlus image, PlaneSet planes, long morePixels, double run, String more) {
    int width = image.getWidth();
    int height = image.getHeight();
    double result = ((double) planes.size() * width * height + morePixels) * BYTES / MB;
    double free = JavaMemory.freeMegabytes();
    String sentence =
        String.format(
            Locale.ROOT,
            "%d %s of %d×%d px: the result takes %.0f MB and the work on a plane at least %.0f MB"
                + " of Java's memory, of which %.0f MB are free%s",
            planes.size(),
            planes.size() == 1 ? "plane" : "planes",
            width,
            height,
            result,
            run,
            free,
            more);
    if (result + run > free) {
      throw new IllegalArgumentException(
          sentence
              + ": choose fewer planes or a part, or give ImageJ more memory (Edit > Options >"
              + " Memory & Threads).");
    }
    return sentence + ".";
  }

  /**
   * px of the images that a run keeps beside the sharp planes: snapshots, the network's, those of
   * several seeds.
   *
   * @param searches how many PSFs are sought
   * @param pixels of the part in which a PSF is sought
   * @throws IllegalArgumentException with one sentence where they take more memory than there is
   */
  static long checkedKept(
      int searches, long pixels, StackOptions choice, SelfDeblurOptions options) {
    long iterations = (long) choice.seeds() * options.schedule().iterationsOfAllStarts();
    long snapshots = choice.snapshotsEvery() == 0 ? 0 : iterations / choice.snapshotsEvery();
    long ofSeeds = choice.seeds() == 1 ? 0 : choice.seeds() + 1;
    long images = searches * (snapshots + ofSeeds + (choice.networkImages() ? 1 : 0));
    double needed = images * pixels * BYTES / MB;
    double free = JavaMemory.freeMegabytes();
    if (needed > free) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The %d snapshots and images of seeds take %.0f MB of Java's memory, of which %.0f MB"
                  + " are free: take fewer, or give ImageJ more memory (Edit > Options > Memory &"
                  + " Threads).",
              images,
              needed,
              free));
    }
    return images * pixels;
  }
}
