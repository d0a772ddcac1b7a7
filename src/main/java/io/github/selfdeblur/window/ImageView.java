package io.github.selfdeblur.window;

import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;

/** A plane in grey: the wheel zooms, dragging moves, a double click shows all of it. */
final class ImageView extends JComponent {

  private static final long serialVersionUID = 1;
  private static final double STEP = 1.25;

  private final transient UpdateBudget budget;
  private final transient Viewport viewport;
  private transient BufferedImage image;

  ImageView(Viewport viewport, UpdateBudget budget, Dimension size) {
    this.budget = budget;
    this.viewport = viewport;
    viewport.addView(this);
    setPreferredSize(size);
    setToolTipText("Wheel: zoom. Drag: move. Double click: all.");
    Hand hand = new Hand();
    addMouseListener(hand);
    addMouseMotionListener(hand);
    addMouseWheelListener(hand);
  }

  /** Shows a plane, {@code black} as black and {@code white} as white. */
  void show(Grid plane, double black, double white) {
    FloatProcessor grey = new FloatProcessor(plane.width(), plane.height(), plane.values());
    grey.setMinAndMax(black, white);
    image = grey.getBufferedImage();
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (image == null) {
      return;
    }
    Graphics2D picture = (Graphics2D) graphics.create();
    AffineTransform transform = viewport.transform(this, image.getWidth(), image.getHeight());
    picture.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        transform.getScaleX() < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    budget.spend(() -> picture.drawImage(image, transform, null));
    picture.dispose();
  }

  /** The mouse. */
  private final class Hand extends MouseAdapter {
    private int x;
    private int y;

    @Override
    public void mousePressed(MouseEvent event) {
      x = event.getX();
      y = event.getY();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (image != null) {
        int dx = event.getX() - x;
        int dy = event.getY() - y;
        viewport.drag(dx, dy, ImageView.this, image.getWidth(), image.getHeight());
      }
      mousePressed(event);
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (event.getClickCount() == 2) {
        viewport.fit();
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      if (image != null) {
        double factor = Math.pow(STEP, -event.getPreciseWheelRotation());
        viewport.zoom(
            factor,
            ImageView.this,
            image.getWidth(),
            image.getHeight(),
            event.getX(),
            event.getY());
      }
    }
  }
}
