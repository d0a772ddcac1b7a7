package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.ImageNetwork;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Schedule;
import java.util.List;

/** How much there is to compute. */
final class Workload {

  private Workload() {}

  /** The phases after {@code index} in units of one iteration of that phase. */
  static double after(Schedule schedule, int index) {
    List<Phase> phases = schedule.phases();
    Phase now = phases.get(index);
    double work = 0;
    for (Phase later : phases.subList(index + 1, phases.size())) {
      double scale = (double) now.shrink() / later.shrink();
      work += later.iterations() * perPixel(later) / perPixel(now) * scale * scale;
    }
    return work;
  }

  /** Multiplications in the 3×3 convolutions of a forward pass, per pixel of the latent image. */
  private static double perPixel(Phase phase) {
    ImageNetwork net = phase.networks().image();
    List<Integer> widths = net.widths();
    double work = 0;
    double pixels = 1;
    for (int scale = 0; scale < net.scales(); scale++) {
      double wide = widths.get(scale);
      double in = scale == 0 ? net.inputChannels() : widths.get(scale - 1);
      double deep = widths.get(Math.min(scale + 1, net.scales() - 1));
      work += pixels * 9 * wide * (net.skipChannels() + deep);
      work += pixels / 4 * 9 * wide * (in + wide);
      pixels /= 4;
    }
    return work;
  }
}
