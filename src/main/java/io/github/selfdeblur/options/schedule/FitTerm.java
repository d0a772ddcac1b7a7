package io.github.selfdeblur.options.schedule;

/** What measures how far the explained image is from the blurry one. */
public enum FitTerm {
  /** The mean squared difference. */
  MSE("MSE"),
  /** The mean squared difference of gradients, and a tenth of that of grey values. */
  GRADIENT("gradient"),
  /** The same with what the blur takes from each frequency given back. */
  BACK_PROJECTION("back-projection"),
  /** Half of the squared differences of grey values, gradients and, of less weight, curvatures. */
  DERIVATIVES("derivatives"),
  /** Of photons: the divergence of Kullback and Leibler. */
  POISSON("Poisson"),
  /** 1 − SSIM, structural similarity. */
  SSIM("1-SSIM");

  private final String label;

  FitTerm(String label) {
    this.label = label;
  }

  /** How progress reports and schedules call it. */
  public String label() {
    return label;
  }
}
