package io.github.selfdeblur.options.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What makes the sharp image once there is a PSF, found or given. */
public enum Method implements Named {
  /** A sparse prior on derivatives. */
  SPARSE(false, 95, 140),
  /** A hyper-Laplacian prior on differences. */
  HYPER_LAPLACIAN(false, 60, 56),
  /** Accelerated Richardson-Lucy with total variation, of stacks with one slope more. */
  RICHARDSON_LUCY_TV(true, 65, 70),
  /** Accelerated Richardson-Lucy, nothing else. */
  RICHARDSON_LUCY(true, 55, 48),
  /** Richardson-Lucy for images with saturated spots. */
  RICHARDSON_LUCY_SATURATED(true, 75),
  /** Wiener's filter. */
  WIENER(false, 40, 35),
  /** The mean of the sparse prior's image and a positive Wiener filter's, for micrographs. */
  MICROGRAPH(false, 100),
  /** G_x, as published; with a given PSF it is trained for that PSF, in PyTorch's memory. */
  NETWORK(true, 0);

  /** What {@link #listed} makes of this is compared where nobody chooses. */
  public static final String USUAL = "sparse,hyper-laplacian,richardson-lucy-tv,wiener";

  private final boolean iterates;
  private final int[] bytesPerPx;

  /**
   * @param iterates whether its iterations can be chosen
   * @param bytesPerPx of planes, then, where it deconvolves stacks, of those
   */
  Method(boolean iterates, int... bytesPerPx) {
    this.iterates = iterates;
    this.bytesPerPx = bytesPerPx;
  }

  /** Whether its iterations can be chosen. */
  public boolean hasIterations() {
    return iterates;
  }

  /** Whether it cannot deconvolve stacks. */
  public boolean isForPlanesOnly() {
    return bytesPerPx.length == 1;
  }

  /**
   * Bytes of Java's memory for a px of the grid it works on. Measured as the least heap in which an
   * image is deconvolved, and a quarter more: 1000² px under a PSF of 15 px, and 128 × 128 × 64 px
   * under one of 15³ px.
   *
   * @param axes 2 of planes, 3 of stacks
   */
  public int bytesPerPx(int axes) {
    return bytesPerPx[Math.max(0, axes - 2)];
  }

  /**
   * The methods of a list with commas between them.
   *
   * @throws IllegalArgumentException with one sentence where it is empty, names one twice, or one
   *     that does not exist
   */
  public static List<Method> listed(String labels) {
    List<Method> methods =
        Arrays.stream(labels.split(","))
            .filter(label -> !label.isBlank())
            .map(label -> Named.parse(Method.class, "Method", label))
            .toList();
    if (methods.isEmpty() || Set.copyOf(methods).size() < methods.size()) {
      throw new IllegalArgumentException(
          "Methods must be one or more, each once, with commas between them, got '"
              + labels
              + "'.");
    }
    return methods;
  }
}
