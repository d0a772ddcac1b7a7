package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import ij.gui.Plot;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * How far every result of a {@link Comparison} has gone from the blurry image, and what that
 * brought: a point for each run, a shape and colour for each entry.
 */
public final class ScatterPlot {

  private static final String X = "psnr_to_blurry_db";
  private static final String Y = "isnr_db";
  private static final String[] SHAPES = {"circle", "box", "triangle", "diamond", "x", "cross"};

  /** Okabe's and Ito's, told apart also by those who do not see all colours. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          Color.BLACK);

  private static final int WIDTH_PX = 640;
  private static final int HEIGHT_PX = 480;
  private static final double MARGIN = 0.1;
  private static final double LEAST_RANGE_DB = 1;

  private final List<Result> results;

  private ScatterPlot(Comparison comparison) {
    results = comparison.results().stream().skip(1).toList();
  }

  /**
   * Refuses what has no ISNR.
   *
   * @param given the PSF that was given; null: none
   * @throws IllegalArgumentException with one sentence
   */
  public static void check(ComparisonTask task, PsfImage given) {
    if (task.truth() == null) {
      throw new IllegalArgumentException("For a scatter the truth must be known: give truth.");
    }
    if (given != null) {
      given.plane();
    }
  }

  /** Whether there is anything to draw: not of volumes, and not without the truth. */
  public static boolean isOf(Comparison comparison) {
    return comparison.results().get(0).numbers().containsKey(Y);
  }

  /** A window-ready RGB image. */
  public static ImagePlus of(Comparison comparison) {
    String title = comparison.blurry().getTitle() + "-methods scatter";
    return new ImagePlus(title, plot(comparison).getProcessor().convertToRGB());
  }

  static Plot plot(Comparison comparison) {
    return new ScatterPlot(comparison).drawn();
  }

  private Plot drawn() {
    Plot plot = new Plot("", "PSNR to the blurry image (dB)", "ISNR (dB)");
    plot.setSize(WIDTH_PX, HEIGHT_PX);
    StringBuilder legend = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      Color colour = COLOURS.get(i % COLOURS.size());
      plot.setColor(colour, colour);
      plot.setLineWidth(2);
      plot.addPoints(values(result, X), values(result, Y), Plot.toShape(SHAPES[i % SHAPES.length]));
      legend.append(result.method()).append('\n');
    }
    setLimits(plot);
    plot.setColor(Color.BLACK);
    plot.setLineWidth(1);
    plot.addLegend(legend.toString(), "Auto Transparent");
    return plot;
  }

  private static double[] values(Result result, String name) {
    return result.runs().stream()
        .mapToDouble(run -> run.numbers().getOrDefault(name, Double.NaN))
        .toArray();
  }

  private void setLimits(Plot plot) {
    double[] x = limits(X);
    double[] y = limits(Y);
    plot.setLimits(x[0], x[1], y[0], y[1]);
  }

  /** A little more than the points take. */
  private double[] limits(String name) {
    double[] all =
        results.stream()
            .flatMapToDouble(result -> Arrays.stream(values(result, name)))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length == 0) {
      return new double[] {0, LEAST_RANGE_DB};
    }
    double low = all[0];
    double high = all[all.length - 1];
    double margin = MARGIN * Math.max(LEAST_RANGE_DB, high - low);
    return new double[] {low - margin, high + margin};
  }
}
