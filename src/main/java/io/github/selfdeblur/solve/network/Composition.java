package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.util.List;

/** What a method fits to a blurry image: its networks, and the terms that are minimised. */
public interface Composition {

  /** G_x. */
  GeneratorSource image(ImageNetwork network, boolean bfloat16);

  /**
   * G_k.
   *
   * @param near a kernel that a smaller size has found; null: there was none
   */
  GeneratorSource kernel(KernelNetwork network, CorrelationKernel near);

  /** Their sum is the loss of a phase. */
  List<Term> terms(Phase phase);

  /** What is run of a schedule, size after size; by default all. */
  default List<List<Phase>> levels(Schedule schedule) {
    return schedule.levels();
  }
}
