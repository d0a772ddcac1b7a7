package io.github.selfdeblur.options;

import java.util.List;

/** The hyper-parameters of the published program, one preset for each of its uses. */
public enum Preset implements Named {
  /** As published for Levin's images: 5000 iterations, SSIM after 1000. */
  REFERENCE("reference", 5000, 1000, List.of(2000, 3000, 4000)),
  /** As published for Lai's images, whose kernels reach 75 px: SSIM after 500. */
  LAI("lai", 5000, 500, List.of(2000, 3000, 4000)),
  /** As published for colour photographs: 2500 iterations on the luma. */
  COLOUR("colour", 2500, 500, List.of(1600, 1900, 2200)),
  /** As published for a known PSF: 1000 iterations of G_x alone, SSIM from the start. */
  NON_BLIND("nonblind", 1000, 0, List.of(700, 800, 900));

  private final String label;
  private final int iterations;
  private final int ssimFrom;
  private final List<Integer> rateHalvings;

  Preset(String label, int iterations, int ssimFrom, List<Integer> rateHalvings) {
    this.label = label;
    this.iterations = iterations;
    this.ssimFrom = ssimFrom;
    this.rateHalvings = rateHalvings;
  }

  @Override
  public String label() {
    return label;
  }

  /** How many iterations the preset runs unless told otherwise. */
  public int iterations() {
    return iterations;
  }

  int ssimFrom() {
    return ssimFrom;
  }

  List<Integer> rateHalvings() {
    return rateHalvings;
  }

  /** Whether the preset takes a PSF instead of finding one. */
  public boolean needsPsf() {
    return this == NON_BLIND;
  }

  /**
   * The preset called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static Preset named(String label) {
    return Named.parse(Preset.class, "Preset", label);
  }
}
