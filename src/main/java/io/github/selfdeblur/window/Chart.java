package io.github.selfdeblur.window;

import ij.gui.Plot;
import io.github.selfdeblur.window.Curve.Point;
import io.github.selfdeblur.window.picture.UpdateBudget;
import io.github.selfdeblur.window.picture.Words;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.swing.JComponent;

/** A curve over the iterations on a logarithmic scale, drawn by ImageJ's plot. */
final class Chart extends JComponent {

  private static final long serialVersionUID = 1;

  static final Dimension SIZE_PX = new Dimension(300, 200);

  /** Two, in turn, tell phases apart. */
  private static final Color[] COLOURS = {new Color(0x1f5fa8), new Color(0xc05a00)};

  /** A curve keeps this factor away from the chart's borders. */
  private static final double MARGIN = 1.3;

  private static final int FONT_PT = 11;

  /** ImageJ's plots keep this much for the numbers and labels of their axes. */
  private static final int LEAST_SIDE_PX = 120;

  private final transient UpdateBudget budget;
  private final transient ToDoubleFunction<Point> value;
  private final String label;
  private final double level;
  private transient List<List<Point>> phases = List.of();
  private transient BufferedImage drawn;

  /**
   * @param level where a horizontal line is drawn; NaN: nowhere
   */
  Chart(String label, ToDoubleFunction<Point> value, double level, UpdateBudget budget) {
    this.budget = budget;
    this.label = label;
    this.value = value;
    this.level = level;
    setPreferredSize(SIZE_PX);
    setMinimumSize(new Dimension(LEAST_SIDE_PX, LEAST_SIDE_PX));
  }

  void show(List<List<Point>> curve) {
    phases = curve;
    drawn = null;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    int width = getWidth();
    int height = getHeight();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    if (phases.isEmpty()) {
      graphics.setColor(Words.PAPER);
      graphics.fillRect(0, 0, width, height);
      Words.centre(label + ": a curve, once the networks run.", graphics, this);
      return;
    }
    if (width < LEAST_SIDE_PX || height < LEAST_SIDE_PX) {
      return;
    }
    if (drawn == null || drawn.getWidth() != width || drawn.getHeight() != height) {
      budget.spend(() -> drawn = draw(width, height));
    }
    graphics.drawImage(drawn, 0, 0, null);
  }

  private BufferedImage draw(int width, int height) {
    Plot plot = new Plot(label, "Iteration", label);
    plot.setFontSize(FONT_PT);
    plot.setSize(width, height);
    plot.setAxisYLog(true);
    double least = Double.isNaN(level) ? Double.POSITIVE_INFINITY : level;
    double most = Double.isNaN(level) ? 0 : level;
    int last = 2;
    for (int i = 0; i < phases.size(); i++) {
      List<Point> phase = phases.get(i);
      double[] x = phase.stream().mapToDouble(Point::iteration).toArray();
      double[] y = phase.stream().mapToDouble(value).toArray();
      plot.setColor(COLOURS[i % COLOURS.length]);
      plot.addPoints(x, y, x.length == 1 ? Plot.DOT : Plot.LINE);
      for (double each : y) {
        least = each > 0 ? Math.min(least, each) : least;
        most = Math.max(most, each);
      }
      last = Math.max(last, phase.get(phase.size() - 1).iteration());
    }
    if (!Double.isNaN(level)) {
      plot.setColor(Color.GRAY);
      plot.addPoints(new double[] {1, last}, new double[] {level, level}, Plot.LINE);
    }
    if (least <= most) {
      plot.setLimits(1, last, least / MARGIN, most * MARGIN);
    }
    plot.setColor(Color.BLACK);
    return plot.getProcessor().getBufferedImage();
  }
}
