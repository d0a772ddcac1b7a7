package io.github.selfdeblur;

import io.github.selfdeblur.grid.ImgLib2;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/** Blurred blobs as scripts hand them to the façade. */
final class BlobImage {

  /** 48 × 40 px with grey values up to about 200. */
  static final Img<FloatType> IMAGE = ImgLib2.image(Blobs.blurred(48, 40, 200));

  private BlobImage() {}

  static float[] values(Img<FloatType> image) {
    return ImgLib2.grid(image).values();
  }
}
