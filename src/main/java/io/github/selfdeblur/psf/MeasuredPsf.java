package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The light of a PSF as it was measured: without the background that its border shows, and without
 * the values below 0 that noise leaves. A PSF that has neither stays as it is, bit for bit.
 *
 * @param light values ≥ 0
 * @param notes for the user, a sentence each
 */
public record MeasuredPsf(Grid light, List<String> notes) {

  /** The share of the peak that a value below 0 may have. */
  private static final double NOISE = 0.1;

  /** The share of the light below which rounding is nothing to speak of. */
  private static final double ROUNDING = 1e-5;

  /** The share of the light that a background must add to be worth taking off. */
  private static final double WORTH = 0.01;

  /** Shares of the light that a border must not leave open. */
  private static final double UNCERTAIN = 0.05;

  private static final double PEDESTAL = 0.1;

  /**
   * @param psf values as they are stored
   * @throws IllegalArgumentException with one sentence where they are none of a PSF
   */
  public static MeasuredPsf of(Grid psf) {
    for (float value : psf.values()) {
      if (!Float.isFinite(value)) {
        throw notLight(value);
      }
    }
    List<String> notes = new ArrayList<>();
    PsfBorder border = PsfBorder.of(psf);
    double background = background(psf, border);
    double peak = psf.maximum() - background;
    double lowest = psf.minimum() - background;
    double light = psf.sum() - background * psf.values().length;
    if (lowest < 0 && (lowest < -NOISE * peak || light <= 0)) {
      throw notLight((float) lowest);
    }
    if (background != 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "A background of %.4g, %.2g %% of the peak above it, was taken off the PSF, and what"
                  + " then lay below 0 was set to 0.",
              background,
              100 * background / peak));
      doubt(border.standardError() * psf.values().length / light, notes);
    } else {
      pedestal(border.floor() * psf.values().length / light, notes);
    }
    if (background == 0 && lowest >= 0) {
      return new MeasuredPsf(psf, notes);
    }
    Grid clean = notNegative(psf, background, light);
    if (background == 0 && below(psf.values()) > ROUNDING * light) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The PSF's values below 0, down to %.2g %% of its peak, were set to 0.",
              100 * lowest / peak));
    }
    return new MeasuredPsf(clean, notes);
  }

  private static double background(Grid psf, PsfBorder border) {
    double background = border.background().orElse(0);
    double added = background * psf.values().length;
    return Math.abs(added) < WORTH * Math.abs(psf.sum() - added) ? 0 : background;
  }

  /** The nearest values ≥ 0 that keep the light: noise has no light in all. */
  private static Grid notNegative(Grid psf, double background, double light) {
    float[] values = new float[psf.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((psf.values()[i] - background) / light);
    }
    Simplex.project(values);
    return new Grid(values, psf.size());
  }

  private static void doubt(double share, List<String> notes) {
    if (share > UNCERTAIN) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The PSF is noisy: its background leaves %.0f %% of its light uncertain; average"
                  + " several beads, or crop it to less of its surroundings.",
              100 * share));
    }
  }

  private static void pedestal(double share, List<String> notes) {
    if (share > PEDESTAL) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The PSF is bright up to its border, which is not even as a background is: it was"
                  + " taken for the PSF's own light; were it a background, that would be %.0f %% of"
                  + " it, to be taken off first.",
              100 * share));
    }
  }

  private static IllegalArgumentException notLight(float value) {
    return new IllegalArgumentException(
        "Every value of the PSF must be a finite number of at least 0, but for noise of at most a"
            + " tenth of its peak, got "
            + value
            + ".");
  }

  /** The sum of what is below 0, as a positive number. */
  private static double below(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += Math.max(0, -value);
    }
    return sum;
  }
}
