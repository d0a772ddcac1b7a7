package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.model.term.TotalVariation;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.AutoencoderSource;
import io.github.selfdeblur.solve.network.Composition;
import io.github.selfdeblur.solve.network.FreeSource;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.PsfStart;
import java.util.List;
import java.util.stream.Stream;

/**
 * The networks of SelfDeblur and its family, an autoencoder for the latent image and one of several
 * for the kernel, and their loss, the phase's terms of G_x(z_x), G_k(z_k) and y, + λ·TV(G_x(z_x)).
 *
 * @param lambda weight of total variation, ≥ 0; at 0 the term is left out
 * @param brightest the largest value of the latent image, ≥ 1, where 1 is the white of the blurry
 *     one: a bead is several times brighter before it is blurred
 * @param start where G_k begins, with the last level of the schedule; null: anywhere, with the
 *     first
 */
public record SelfDeblurComposition(double lambda, double brightest, PsfStart start)
    implements Composition {

  /** As published. */
  public static final SelfDeblurComposition PUBLISHED = new SelfDeblurComposition(0, 1, null);

  public SelfDeblurComposition {
    if (!(lambda >= 0)) {
      throw new IllegalArgumentException(
          "The weight of total variation must be at least 0, got " + lambda + ".");
    }
    if (!(brightest >= 1)) {
      throw new IllegalArgumentException(
          "The brightest latent value must be at least 1, got " + brightest + ".");
    }
  }

  @Override
  public GeneratorSource image(ImageNetwork network, boolean bfloat16) {
    return new AutoencoderSource(network, bfloat16, brightest);
  }

  @Override
  public GeneratorSource kernel(KernelNetwork network, CorrelationKernel near) {
    return start == null ? new FreeSource(network, near) : start.source(network);
  }

  @Override
  public List<Term> terms(Phase phase) {
    List<Term> terms = LossTerms.of(phase);
    return lambda > 0
        ? Stream.concat(terms.stream(), Stream.of(new TotalVariation().times(lambda))).toList()
        : terms;
  }

  @Override
  public List<List<Phase>> levels(Schedule schedule) {
    List<List<Phase>> all = schedule.levels();
    return start == null ? all : all.subList(all.size() - 1, all.size());
  }
}
