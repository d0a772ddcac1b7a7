package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.model.GoldenTerms;
import io.github.selfdeblur.model.term.Term;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Priors and guides beside their formulas in double precision. */
class GoldenPriorsTest {

  @Test
  void everyPriorIsItsFormula() {
    Map<String, Term> terms = new HashMap<>();
    terms.put("no_blur", new NoBlur());
    terms.put("flat_kernel", new FlatKernel());
    terms.put("kernel_energy", Energy.OF_KERNEL);
    terms.put("deviation", new Deviation());
    terms.put("entropy", new Entropy());
    terms.put("sparse", new SparseGradients());
    terms.put("extreme", new ExtremeChannels(4, false));
    terms.put("wiener", new WienerGuide(false));
    terms.put("wiener_ssim", new WienerGuide(true));
    terms.put("auxiliary", new AuxiliaryDifference());
    terms.put("auxiliary_energy", Energy.OF_AUXILIARY);
    terms.put("cross_scale", new CrossScale());
    GoldenTerms golden = GoldenTerms.load();
    terms.forEach(golden::assertTerm);
  }
}
