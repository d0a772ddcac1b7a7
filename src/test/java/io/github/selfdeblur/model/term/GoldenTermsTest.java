package io.github.selfdeblur.model.term;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.model.GoldenTerms;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Misfits beside their formulas in double precision. */
class GoldenTermsTest {

  private static final Map<String, Term> TERMS =
      Map.of(
          "mse", new MeanSquaredError(),
          "gradient", new GradientError(),
          "back_projection", new BackProjectionError(),
          "derivatives", new DerivativeError(),
          "poisson", new PoissonDivergence(),
          "ssim", new StructuralDissimilarity(),
          "total_variation", new TotalVariation());

  @Test
  void everyMisfitIsItsFormula() {
    GoldenTerms golden = GoldenTerms.load();
    TERMS.forEach(golden::assertTerm);
  }

  @Test
  void aPoissonFitRefusesDarknessWithoutBackground() {
    assertThrows(IllegalArgumentException.class, () -> new PoissonDivergence(0));
  }
}
