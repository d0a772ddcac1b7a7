package io.github.selfdeblur.options.network;

import io.github.selfdeblur.rules.Require;
import java.util.Locale;

/**
 * The size of G_k, the network that makes the kernel.
 *
 * @param inputs length of its fixed noise input
 * @param hiddenLayers 1 in the paper; 0 is the paper's k−, 2 its k+
 * @param hiddenUnits units of each hidden layer
 * @param kind of network; the sizes before it are those of a connected one, and nothing to others
 */
public record KernelNetwork(int inputs, int hiddenLayers, int hiddenUnits, KernelKind kind) {

  /** The network of the paper. */
  public static final KernelNetwork REFERENCE = new KernelNetwork(200, 1, 1000);

  public KernelNetwork {
    Require.atLeast(1, inputs, "The kernel network's inputs");
    Require.atLeast(0, hiddenLayers, "The kernel network's hidden layers");
    Require.atLeast(1, hiddenUnits, "The kernel network's hidden units");
    kind = kind == null ? KernelKind.CONNECTED : kind; // files from before there were others
  }

  /** A connected one. */
  public KernelNetwork(int inputs, int hiddenLayers, int hiddenUnits) {
    this(inputs, hiddenLayers, hiddenUnits, KernelKind.CONNECTED);
  }

  /** A network of another kind. */
  public KernelNetwork(KernelKind kind) {
    this(REFERENCE.inputs, REFERENCE.hiddenLayers, REFERENCE.hiddenUnits, kind);
  }

  /** This network with another number of hidden layers. */
  public KernelNetwork hidden(int layers) {
    return new KernelNetwork(inputs, layers, hiddenUnits, kind);
  }

  /** The network in words. */
  public String describe() {
    return kind == KernelKind.CONNECTED
        ? hiddenLayers == 1 ? hiddenUnits + " hidden" : hiddenLayers + "x" + hiddenUnits + " hidden"
        : kind.name().toLowerCase(Locale.ROOT);
  }
}
