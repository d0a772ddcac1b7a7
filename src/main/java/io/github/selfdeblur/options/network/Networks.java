package io.github.selfdeblur.options.network;

/** The sizes of both generators. */
public record Networks(ImageNetwork image, KernelNetwork kernel) {

  /** Those of the paper. */
  public static final Networks REFERENCE =
      new Networks(ImageNetwork.REFERENCE, KernelNetwork.REFERENCE);

  /** The same with another G_x. */
  public Networks with(ImageNetwork other) {
    return new Networks(other, kernel);
  }

  /** The same with another G_k. */
  public Networks with(KernelNetwork other) {
    return new Networks(image, other);
  }

  /** Whether they are functions of the place, which know an image at any size. */
  public boolean knowAnySize() {
    return image.input() == ImageInput.WAVES && kernel.kind() == KernelKind.COORDINATES;
  }
}
