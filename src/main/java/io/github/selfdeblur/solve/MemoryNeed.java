package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.ImageNetwork;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Precision;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.tensor.CpuFeatures;
import java.util.List;

/**
 * How much memory a run will take at its peak: what a backward pass needs of the forward pass's
 * results. Within a fifth of the peaks of whole processes for 256² to 1024² images.
 */
public final class MemoryNeed {

  /** Java, ImageJ and PyTorch without a run. */
  private static final double BASE_MB = 300;

  /** Gradients, layout changes and what the allocator keeps, per byte of kept results. */
  private static final double OVERHEAD = 1.9;

  private MemoryNeed() {}

  /** MB of the whole process, for an image of width × height px. */
  public static double megabytes(long width, long height, SelfDeblurOptions options) {
    double most = 0;
    for (Phase phase : options.schedule().phases()) {
      double latentWidth = (double) width / phase.shrink() + phase.kernelSide(options.psfWidth());
      double latentHeight =
          (double) height / phase.shrink() + phase.kernelSide(options.psfHeight());
      double pixels = latentWidth * latentHeight;
      most = Math.max(most, pixels * keptPerPixel(phase.networks().image()) * bytes(phase));
    }
    return BASE_MB + OVERHEAD * most / (1 << 20);
  }

  private static int bytes(Phase phase) {
    boolean bfloat16 =
        phase.precision() == Precision.BFLOAT16_WHERE_FAST && CpuFeatures.hasFastBfloat16();
    return bfloat16 ? 2 : 4;
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
