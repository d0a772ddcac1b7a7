package io.github.selfdeblur.batch.recipe;

import ai.djl.Device;
import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.volume.VolumeChoice;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.solve.cost.MemoryNeed;

/** What the work on an image takes of a machine. */
final class ImageNeed {

  private static final double MB = 1 << 20;

  /** Java's own, ImageJ's and that of classes. */
  private static final double BASE_MB = 200;

  /** PyTorch without a run: its libraries' own. */
  private static final double PYTORCH_MB = 300;

  /** Of a plane no larger part than this has networks. */
  private static final int SEARCH_PX = 512;

  /** A search for the PSF of a volume keeps so many times what one deconvolution takes. */
  private static final double SEARCHED = 2;

  private ImageNeed() {}

  /** With a PSF that is known. */
  static Need of(ImagePlus image, ImagePlus psf, KnownPsfOptions options) {
    int[] support = PsfImage.ofChannels(psf, PsfOrigin.MIDDLE, image).get(0).psf().size();
    boolean volume = support.length > 2;
    Method method = volume ? options.methodOfStacks() : options.method();
    double java = images(image) + Deconvolution.megabytes(method, sides(image, volume), support);
    boolean network = method == Method.NETWORK;
    return need(image, method.label(), options.threads(), java, network ? PYTORCH_MB : 0);
  }

  /** With one that is sought. */
  static Need of(ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    boolean volume = VolumeChoice.isVolume(image, options, choice);
    int[] sides = sides(image, volume);
    int[] psf = new int[sides.length];
    for (int axis = 0; axis < psf.length; axis++) {
      int support = axis == 0 ? options.psfWidth() : options.psfHeight();
      psf[axis] = Math.max(1, Math.min(sides[axis], support));
    }
    Method finish = volume ? Method.RICHARDSON_LUCY_TV : options.schedule().finish();
    double work = Deconvolution.megabytes(finish, sides, psf) * (volume ? SEARCHED : 1);
    DeviceMemory cpu = new DeviceMemory(Device.cpu(), Double.POSITIVE_INFINITY, false);
    double networks =
        MemoryNeed.megabytes(
            Math.min(SEARCH_PX, image.getWidth()),
            Math.min(SEARCH_PX, image.getHeight()),
            options,
            cpu);
    return need(image, options.preset().label(), options.threads(), images(image) + work, networks);
  }

  /** With a network of so many bytes; the rest is a guess, as the network's own work is unknown. */
  static Need ofNetwork(ImagePlus image, long fileBytes, int threads) {
    return need(image, "a network", threads, images(image), 2 * PYTORCH_MB + 2 * fileBytes / MB);
  }

  /** MB of the image, its result, and of that what is written. */
  private static double images(ImagePlus image) {
    double px = Size.count(image.getWidth(), image.getHeight(), image.getStackSize());
    return px * (image.getBytesPerPixel() + 2.0 * Float.BYTES) / MB;
  }

  private static int[] sides(ImagePlus image, boolean volume) {
    return volume
        ? new int[] {image.getWidth(), image.getHeight(), image.getNSlices()}
        : new int[] {image.getWidth(), image.getHeight()};
  }

  private static Need need(ImagePlus image, String how, int threads, double java, double pyTorch) {
    String what =
        Size.text(image.getWidth(), image.getHeight(), image.getStackSize()) + " px by " + how;
    return new Need(threads, BASE_MB + java, pyTorch, what);
  }
}
