package io.github.selfdeblur.options.choice;

/** Where networks and deconvolutions run. */
public enum ComputeDevice implements Named {
  /** The GPU where PyTorch finds one, else the CPU. */
  AUTO,
  /** The CPU. */
  CPU,
  /** The GPU; an error where there is none. */
  GPU
}
