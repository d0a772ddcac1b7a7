package io.github.selfdeblur.cluster;

import java.util.Optional;
import java.util.ServiceLoader;

/** Which cluster there is. */
public final class Clusters {

  /** Set by spark-submit before it starts a program. */
  private static final String SUBMITTED = "spark.master";

  private Clusters() {}

  /**
   * Where the work is to be done.
   *
   * @param asked by the user; null: nothing was
   * @return empty: on this machine
   */
  public static Optional<String> master(String asked) {
    return Optional.ofNullable(asked == null ? System.getProperty(SUBMITTED) : asked);
  }

  /**
   * The way to it.
   *
   * @throws IllegalArgumentException with one sentence where there is none
   */
  public static ClusterService service() {
    return ServiceLoader.load(ClusterService.class, Clusters.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "To work on many machines takes the jar for Spark, which is none of Fiji's:"
                        + " mvn package -Pspark builds it, docs/cluster.md tells the rest."));
  }
}
