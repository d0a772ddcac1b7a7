package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;

/**
 * The normal equations Gk′ = b of ∇y ≈ k′ ⋆ ∇x over the valid region, exactly: G(s, s′) = mean of
 * ∇x(p + s) · ∇x(p + s′) and b(s) = mean of ∇y(p) · ∇x(p + s) over its pixels p, for the kernel's
 * taps s, s′. ∇ are forward differences along both axes.
 *
 * <p>All pairs of taps with the same s′ − s share one plane of products, over which the region
 * slides like a window: some 2 · kh · kw planes instead of (kh · kw)² sums.
 */
final class GradientGram {

  private final int height;
  private final int width;
  private final int kernelHeight;
  private final int kernelWidth;
  private final int stride;
  private final float[][] latent;
  private final float[][] blurry;
  private final Workers workers;

  /**
   * @param latent x, (H + kh − 1) × (W + kw − 1)
   * @param blurry y, H × W, at least 2 × 2 px
   */
  GradientGram(Grid latent, Grid blurry, Workers workers) {
    this.workers = workers;
    height = blurry.height() - 1;
    width = blurry.width() - 1;
    kernelHeight = latent.height() - height;
    kernelWidth = latent.width() - width;
    stride = latent.width() - 1;
    this.latent = differences(latent);
    this.blurry = differences(blurry);
  }

  /** {along rows, along columns}, one row and one column smaller than the plane. */
  private static float[][] differences(Grid plane) {
    int width = plane.width() - 1;
    float[] values = plane.values();
    float[][] differences = new float[2][width * (plane.height() - 1)];
    for (int i = 0; i < differences[0].length; i++) {
      int at = i / width * plane.width() + i % width;
      differences[0][i] = values[at + 1] - values[at];
      differences[1][i] = values[at + plane.width()] - values[at];
    }
    return differences;
  }

  /** G, kh · kw rows of kh · kw; taps row-major. */
  float[][] matrix() {
    int taps = kernelHeight * kernelWidth;
    float[][] matrix = new float[taps][taps];
    workers.split(
        kernelHeight,
        1,
        (from, to) -> {
          for (int down = from; down < to; down++) {
            for (int right = down == 0 ? 0 : 1 - kernelWidth; right < kernelWidth; right++) {
              fill(matrix, down, right);
            }
          }
        });
    return matrix;
  }

  /** b, kh · kw. */
  float[] rightSide() {
    float[] side = new float[kernelHeight * kernelWidth];
    workers.split(
        side.length,
        1,
        (from, to) -> {
          float[] sums = new float[width];
          for (int tap = from; tap < to; tap++) {
            int offset = tap / kernelWidth * stride + tap % kernelWidth;
            Arrays.fill(sums, 0);
            for (int axis = 0; axis < 2; axis++) {
              for (int row = 0; row < height; row++) {
                float[] a = blurry[axis];
                addProducts(1, a, row * width, latent[axis], row * stride + offset, sums);
              }
            }
            side[tap] = mean(sums, 0);
          }
        });
    return side;
  }

  /** G where s′ lies {@code down} px below and {@code right} px to the right of s. */
  private void fill(float[][] matrix, int down, int right) {
    int first = Math.max(0, -right);
    int last = kernelWidth - Math.max(0, right);
    float[] sums = new float[width + last - first - 1];
    for (int row = 0; row < height; row++) {
      addRow(1, row, down, right, sums);
    }
    for (int y = 0; y < kernelHeight - down; y++) {
      if (y > 0) {
        addRow(-1, y - 1, down, right, sums);
        addRow(1, y - 1 + height, down, right, sums);
      }
      for (int x = first; x < last; x++) {
        int s = y * kernelWidth + x;
        int other = s + down * kernelWidth + right;
        matrix[s][other] = mean(sums, x - first);
        matrix[other][s] = matrix[s][other];
      }
    }
  }

  /** Adds a row of the products ∇x(p) · ∇x(p + (down, right)). */
  private void addRow(float factor, int row, int down, int right, float[] sums) {
    int at = row * stride + Math.max(0, -right);
    for (float[] plane : latent) {
      addProducts(factor, plane, at, plane, at + down * stride + right, sums);
    }
  }

  private static void addProducts(
      float factor, float[] a, int fromA, float[] b, int fromB, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * a[fromA + i] * b[fromB + i];
    }
  }

  /** Of the region's columns from the given one, sums of its rows. */
  private float mean(float[] sums, int from) {
    double sum = 0;
    for (int i = from; i < from + width; i++) {
      sum += sums[i];
    }
    return (float) (sum / ((double) width * height));
  }
}
