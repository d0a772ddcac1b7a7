package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.ImageNetwork;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.util.List;

/**
 * How much memory a run will take at its peak: what a backward pass needs of the forward pass's
 * results. Measured against peaks of whole processes for 255² to 1024² images; good to a third.
 */
public final class MemoryNeed {

  /** Java, ImageJ and PyTorch without a run. */
  private static final double BASE_MB = 350;

  /** Gradients, layout changes and what the allocator keeps, per byte of kept results. */
  private static final double OVERHEAD = 2.5;

  private static final int BYTES = 4;

  private MemoryNeed() {}

  /** MB of the whole process, for an image of width × height px. */
  public static double megabytes(long width, long height, SelfDeblurOptions options) {
    double most = 0;
    for (Phase phase : options.schedule().phases()) {
      double latentWidth = (double) width / phase.shrink() + phase.kernelSide(options.psfWidth());
      double latentHeight =
          (double) height / phase.shrink() + phase.kernelSide(options.psfHeight());
      double pixels = latentWidth * latentHeight;
      most = Math.max(most, pixels * keptPerPixel(phase.networks().image()) * BYTES);
    }
    return BASE_MB + OVERHEAD * most / (1 << 20);
  }

  /** Values kept of a forward pass, per pixel of the latent image. */
  private static double keptPerPixel(ImageNetwork net) {
    List<Integer> widths = net.widths();
    double kept = 0;
    double pixels = 1;
    for (int scale = 0; scale < net.scales(); scale++) {
      double wide = widths.get(scale);
      double in = scale == 0 ? net.inputChannels() : widths.get(scale - 1);
      double joined = net.skipChannels() + widths.get(Math.min(scale + 1, net.scales() - 1));
      kept += pixels * (in + 2 * net.skipChannels() + 3 * joined + 4 * wide);
      kept += pixels / 4 * 5 * wide;
      pixels /= 4;
    }
    return kept;
  }
}
