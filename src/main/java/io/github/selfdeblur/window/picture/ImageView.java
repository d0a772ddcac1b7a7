package io.github.selfdeblur.window.picture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import javax.swing.JComponent;

/**
 * A plane in grey: the wheel zooms, dragging moves, a double click shows all of it. Before there is
 * one it says what will come.
 */
public final class ImageView extends JComponent {

  private static final long serialVersionUID = 1;
  private static final double STEP = 1.25;

  private final transient UpdateBudget budget;
  private final transient Viewport viewport;
  private transient Picture image;
  private String coming = "";

  public ImageView(Viewport viewport, UpdateBudget budget, Dimension size) {
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

  /** Shows a plane. */
  public void show(Picture plane) {
    image = plane;
    repaint();
  }

  /** What will be seen here, in words; until then there is nothing else. */
  public void await(String words) {
    coming = words;
    show(null);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(image == null ? Words.PAPER : Color.DARK_GRAY);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (image == null) {
      Words.centre(coming, graphics, this);
      return;
    }
    Graphics2D picture = (Graphics2D) graphics.create();
    AffineTransform transform = viewport.transform(this, image.width(), image.height());
    picture.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        transform.getScaleX() < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    budget.spend(() -> picture.drawImage(image.pixels(), transform, null));
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
        viewport.drag(dx, dy, ImageView.this, image.width(), image.height());
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
            factor, ImageView.this, image.width(), image.height(), event.getX(), event.getY());
      }
    }
  }
}
