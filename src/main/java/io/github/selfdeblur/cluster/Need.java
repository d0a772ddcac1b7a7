package io.github.selfdeblur.cluster;

import io.github.selfdeblur.rules.Require;

/**
 * What one piece of work takes of a machine.
 *
 * @param threads CPU threads, ≥ 1
 * @param javaMegabytes of Java's memory
 * @param nativeMegabytes of PyTorch's memory beside it; 0: none
 * @param what the largest piece is, such as "2048 x 2048 px by sparse"
 */
public record Need(int threads, double javaMegabytes, double nativeMegabytes, String what) {

  public Need {
    Require.atLeast(1, threads, "Threads");
  }
}
