package io.github.selfdeblur.options.choice;

/** How long a published method runs. */
public enum Length implements Named {
  /** As it was published. */
  PUBLISHED,
  /** A tenth of that, with a narrower image network and a deconvolution at the end. */
  SHORT
}
