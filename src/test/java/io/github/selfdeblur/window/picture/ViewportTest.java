package io.github.selfdeblur.window.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

/** Views of 200×100 px of an image of 50×50 px. */
class ViewportTest {

  private final Viewport viewport = new Viewport();
  private final Component view = view();
  private final Component other = view();

  private Component view() {
    Component label = new JLabel();
    label.setSize(200, 100);
    viewport.addView(label);
    return label;
  }

  private static void assertShows(AffineTransform transform, double x, double y, int atX, int atY) {
    Point2D seen = transform.transform(new Point2D.Double(x, y), null);
    assertEquals(atX, seen.getX(), 1e-6);
    assertEquals(atY, seen.getY(), 1e-6);
  }

  @Test
  void firstTheWholeImageIsSeenInTheMiddle() {
    AffineTransform all = viewport.transform(view, 50, 50);
    assertShows(all, 0, 0, 50, 0);
    assertShows(all, 50, 50, 150, 100);
  }

  @Test
  void zoomingKeepsThePointUnderTheMouseInAllViews() {
    viewport.zoom(4, view, 50, 50, 80, 40);
    assertShows(viewport.transform(view, 50, 50), 15, 20, 80, 40);
    assertEquals(8, viewport.transform(other, 50, 50).getScaleX(), 1e-9);
    assertShows(viewport.transform(other, 50, 50), 15, 20, 80, 40);
  }

  @Test
  void draggingMovesTheImageToItsBordersAndNoFurther() {
    viewport.zoom(4, view, 50, 50, 100, 50);
    viewport.drag(16, -8, view, 50, 50);
    assertShows(viewport.transform(other, 50, 50), 25, 25, 116, 42);
    viewport.drag(10_000, 10_000, view, 50, 50);
    assertEquals(0, viewport.transform(view, 50, 50).getTranslateY(), 1e-6);
    viewport.fit();
    firstTheWholeImageIsSeenInTheMiddle();
  }

  @Test
  void noSmallerThanTheWholeImage() {
    viewport.zoom(0.1, view, 50, 50, 10, 10);
    firstTheWholeImageIsSeenInTheMiddle();
  }
}
