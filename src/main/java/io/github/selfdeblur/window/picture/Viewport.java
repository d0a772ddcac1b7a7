package io.github.selfdeblur.window.picture;

import java.awt.Component;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Which part of an image is seen; several views that share it move in step. */
public final class Viewport {

  private static final double MOST_ZOOM = 64;

  private final List<Component> views = new ArrayList<>();

  /** Beyond the scale at which the whole image is seen. */
  private double zoom = 1;

  /** In the middle of the view, as a share of the image's sides. */
  private double centreX = 0.5;

  private double centreY = 0.5;

  void addView(Component view) {
    views.add(view);
  }

  /** From px of an image to px of a view of it. */
  AffineTransform transform(Component view, int imageWidth, int imageHeight) {
    double scale = scale(view, imageWidth, imageHeight);
    AffineTransform transform = new AffineTransform();
    transform.translate(view.getWidth() / 2.0, view.getHeight() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-centreX * imageWidth, -centreY * imageHeight);
    return transform;
  }

  private double scale(Component view, int imageWidth, int imageHeight) {
    return zoom
        * Math.min((double) view.getWidth() / imageWidth, (double) view.getHeight() / imageHeight);
  }

  /** Zooms by a factor; the point of the image under (x, y) of a view stays there. */
  void zoom(double factor, Component view, int imageWidth, int imageHeight, int x, int y) {
    double before = scale(view, imageWidth, imageHeight);
    zoom = Math.min(MOST_ZOOM, Math.max(1, zoom * factor));
    double after = scale(view, imageWidth, imageHeight);
    double moved = 1 / before - 1 / after;
    centre(
        centreX + (x - view.getWidth() / 2.0) * moved / imageWidth,
        centreY + (y - view.getHeight() / 2.0) * moved / imageHeight);
  }

  /** Moves the image by px of a view. */
  void drag(int dx, int dy, Component view, int imageWidth, int imageHeight) {
    double scale = scale(view, imageWidth, imageHeight);
    centre(centreX - dx / scale / imageWidth, centreY - dy / scale / imageHeight);
  }

  /** The whole image again. */
  void fit() {
    zoom = 1;
    centre(0.5, 0.5);
  }

  /** No further than to the image's borders; all of it in the middle. */
  private void centre(double x, double y) {
    double margin = 0.5 / zoom;
    centreX = Math.min(1 - margin, Math.max(margin, x));
    centreY = Math.min(1 - margin, Math.max(margin, y));
    views.forEach(Component::repaint);
  }
}
