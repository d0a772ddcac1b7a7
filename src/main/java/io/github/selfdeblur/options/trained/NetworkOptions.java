package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.rules.Require;

/**
 * How a trained network is run.
 *
 * @param settings what it wants and gives
 * @param seed of random numbers, where it draws any
 * @param device where it is computed
 * @param threads CPU threads
 */
public record NetworkOptions(
    NetworkSettings settings, int seed, ComputeDevice device, int threads) {

  public NetworkOptions {
    Require.atLeast(0, seed, "Seed");
    Require.threads(threads);
  }

  /** On whatever device is the fastest, with all cores. */
  public static NetworkOptions of(NetworkSettings settings) {
    return new NetworkOptions(
        settings, 0, ComputeDevice.AUTO, Runtime.getRuntime().availableProcessors());
  }
}
