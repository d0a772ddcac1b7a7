package io.github.selfdeblur.grid;

/** The rule that every pixel is a finite number. */
public final class FiniteValues {

  private FiniteValues() {}

  /**
   * Checks it.
   *
   * @param where the pixels are, such as "in plane c:1 z:2 t:1 "; may be empty
   * @throws IllegalArgumentException with one sentence that tells how many are none
   */
  public static void require(float[] values, String where) {
    int bad = 0;
    for (float value : values) {
      bad += Float.isFinite(value) ? 0 : 1;
    }
    if (bad > 0) {
      throw new IllegalArgumentException(
          "Every pixel must be a finite number, but "
              + where
              + (bad == 1 ? "1 pixel is" : bad + " pixels are")
              + " NaN or infinite: replace them first.");
    }
  }
}
