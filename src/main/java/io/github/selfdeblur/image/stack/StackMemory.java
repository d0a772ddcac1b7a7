package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.solve.cost.MemoryNeed;
import java.awt.Rectangle;
import java.util.Locale;

/** Whether a run over planes or volumes fits into Java's memory, told before it begins. */
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
    DeviceMemory memory = DeviceMemory.total(options.device());
    String search =
        String.format(
            Locale.ROOT,
            "; finding a PSF takes about %.0f MB of %s's",
            MemoryNeed.megabytes(area.width, area.height, options, memory),
            memory.owner());
    double result = megabytes(image, planes) + morePixels * BYTES / MB;
    int[] psf = {options.psfWidth(), options.psfHeight()};
    return checked(planes(image, planes), result, ofPlane(image, finish, psf), search);
  }

  /**
   * The same where the PSF is known.
   *
   * @param psf px along each axis; of three where all slices are deconvolved at once
   */
  static String checked(ImagePlus image, PlaneSet planes, Method method, int... psf) {
    double result = megabytes(image, planes);
    if (psf.length == 2) {
      return checked(planes(image, planes), result, ofPlane(image, method, psf), "");
    }
    int slices = planes.slices().length;
    int[] volume = {image.getWidth(), image.getHeight(), slices};
    int count = planes.size() / slices;
    String what = (count == 1 ? "1 volume" : count + " volumes") + " of " + text(volume);
    double whole = Deconvolution.megabytes(method, volume, psf);
    double least = Deconvolution.leastMegabytes(method, volume, psf);
    String tiles = String.format(Locale.ROOT, " (%.0f MB in the smallest tiles)", least);
    String work = String.format(Locale.ROOT, "a volume %.0f MB", whole);
    String text = work + (least < whole ? tiles : "");
    return checked(what, result, new Work(text, least, "take a part or a smaller PSF"), "");
  }

  /**
   * What is worked on at once.
   *
   * @param text that says how much it takes
   * @param least MB
   * @param advice where that is too much
   */
  private record Work(String text, double least, String advice) {}

  private static Work ofPlane(ImagePlus image, Method method, int... psf) {
    int[] plane = {image.getWidth(), image.getHeight()};
    double least = Deconvolution.leastMegabytes(method, plane, psf);
    return new Work(
        String.format(Locale.ROOT, "a plane at least %.0f MB", least),
        least,
        "choose fewer planes or a part");
  }

  private static String planes(ImagePlus image, PlaneSet planes) {
    return (planes.size() == 1 ? "1 plane" : planes.size() + " planes")
        + " of "
        + text(image.getWidth(), image.getHeight());
  }

  private static String text(int... sides) {
    return Size.text(sides) + " px";
  }

  /** MB of the chosen planes, 32-bit. */
  private static double megabytes(ImagePlus image, PlaneSet planes) {
    return Size.count(image.getWidth(), image.getHeight(), planes.size()) * BYTES / MB;
  }

  private static String checked(String what, double result, Work work, String more) {
    double free = JavaMemory.freeMegabytes();
    String sentence =
        String.format(
            Locale.ROOT,
            "%s: the result takes %.0f MB and the work on %s of Java's memory, of which %.0f MB are"
                + " free%s",
            what,
            result,
            work.text(),
            free,
            more);
    if (result + work.least() > free) {
      throw new IllegalArgumentException(
          sentence
              + ": "
              + work.advice()
              + ", or give ImageJ more memory (Edit > Options >"
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
