package io.github.selfdeblur.cluster;

import java.util.OptionalInt;

/** A way to many machines; found by {@link java.util.ServiceLoader} where its jar is. */
public interface ClusterService {

  /**
   * CPU threads for each piece.
   *
   * @param asked by the user; empty: as the cluster is set up
   * @throws IllegalArgumentException with one sentence where it is set up otherwise
   */
  int threads(OptionalInt asked);

  /**
   * Begins.
   *
   * @param master such as {@code local[4]} or {@code spark://host:7077}
   * @param name of the work, for the cluster's pages
   * @param need of the largest piece
   * @throws IllegalArgumentException with one sentence where the machines cannot have what it needs
   */
  Cluster start(String master, String name, Need need);
}
