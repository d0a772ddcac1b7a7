package io.github.selfdeblur.window;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.window.picture.Picture;

/** What there is to see of a run, ready to be drawn. */
record PreviewPictures(Picture blurry, Picture image, Picture psf) {

  /** Image and blurry image in the same range of grey values. */
  static PreviewPictures of(Preview preview) {
    return of(preview, preview.blurry());
  }

  /** Each in its own range: a sharp stack is much brighter than the blurry one. */
  static PreviewPictures ofViews(Preview views) {
    return of(views, views.image());
  }

  private static PreviewPictures of(Preview preview, Grid range) {
    return new PreviewPictures(
        Picture.of(preview.blurry()),
        Picture.of(preview.image(), range.minimum(), range.maximum()),
        Picture.ofPsf(preview.psf()));
  }
}
