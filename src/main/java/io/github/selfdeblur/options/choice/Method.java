package io.github.selfdeblur.options.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What makes the sharp image once there is a PSF, found or given. */
public enum Method implements Named {
  /** G_x, as published; with a given PSF it is trained for that PSF. */
  NETWORK("network"),
  /** A sparse prior on derivatives. */
  SPARSE("sparse"),
  /** A hyper-Laplacian prior on differences. */
  HYPER_LAPLACIAN("hyper-laplacian"),
  /** Accelerated Richardson-Lucy, nothing else. */
  RICHARDSON_LUCY("richardson-lucy"),
  /** Accelerated Richardson-Lucy with total variation. */
  RICHARDSON_LUCY_TV("richardson-lucy-tv"),
  /** Richardson-Lucy for images with saturated spots. */
  RICHARDSON_LUCY_SATURATED("richardson-lucy-saturated"),
  /** Wiener's filter. */
  WIENER("wiener");

  /** What {@link #listed} makes of this is compared where nobody chooses. */
  public static final String USUAL = "sparse,hyper-laplacian,richardson-lucy-tv,wiener";

  private final String label;

  Method(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether its iterations can be chosen. */
  public boolean hasIterations() {
    return this == NETWORK
        || this == RICHARDSON_LUCY
        || this == RICHARDSON_LUCY_TV
        || this == RICHARDSON_LUCY_SATURATED;
  }

  /** Whether it cannot deconvolve stacks. */
  public boolean isForPlanesOnly() {
    return this == NETWORK || this == SPARSE || this == RICHARDSON_LUCY_SATURATED;
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
            .map(label -> named("Method", label))
            .toList();
    if (methods.isEmpty() || Set.copyOf(methods).size() < methods.size()) {
      throw new IllegalArgumentException(
          "Methods must be one or more, each once, with commas between them, got '"
              + labels
              + "'.");
    }
    return methods;
  }

  /**
   * The method called {@code label}, in any case.
   *
   * @param what its role, the first word of the message
   * @throws IllegalArgumentException for any other name
   */
  public static Method named(String what, String label) {
    return Named.parse(Method.class, what, label);
  }
}
