package io.github.selfdeblur.options.schedule;

/** The sizes of both generators. */
public record Networks(ImageNetwork image, KernelNetwork kernel) {

  /** Those of the paper. */
  public static final Networks REFERENCE =
      new Networks(ImageNetwork.REFERENCE, KernelNetwork.REFERENCE);
}
