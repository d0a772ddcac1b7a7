package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;

/**
 * The size of G_k, the network that makes the kernel.
 *
 * @param inputs length of its fixed noise input
 * @param hiddenLayers 1 in the paper; 0 is the paper's k−, 2 its k+
 * @param hiddenUnits units of each hidden layer
 */
public record KernelNetwork(int inputs, int hiddenLayers, int hiddenUnits) {

  /** The network of the paper. */
  public static final KernelNetwork REFERENCE = new KernelNetwork(200, 1, 1000);

  public KernelNetwork {
    Require.atLeast(1, inputs, "The kernel network's inputs");
    Require.atLeast(0, hiddenLayers, "The kernel network's hidden layers");
    Require.atLeast(1, hiddenUnits, "The kernel network's hidden units");
  }
}
