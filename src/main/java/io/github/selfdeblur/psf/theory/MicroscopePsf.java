package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.family.Pinhole;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The PSF that optics promise: each px the mean over its area, each slice as seen with the
 * objective focused there, the best focus in the middle (or as far off it as asked for). Later
 * slices lie nearer to the cover slip; a stack that was taken the other way has the PSF mirrored
 * along z. Behind a pinhole it is h_ex · (h_em ⊗ disc), T. Wilson, A. R. Carlini 1987,
 * doi:10.1364/OL.12.000227; light of a spinning disk's other pinholes is left out.
 *
 * @param values (width, height) or, of several slices, (width, height, slices), sum 1, odd sides
 * @param focusUm how deep in its immersion the objective is focused for the middle slice, µm: the
 *     depth at which the light seems to lie
 * @param held the share of the light in its slices that falls on the PSF
 */
public record MicroscopePsf(Grid values, double focusUm, double held) {

  /** Computes it whole. */
  public static MicroscopePsf of(TheoreticalRecipe recipe, Workers workers) {
    return of(recipe, workers, Progress.NONE);
  }

  /**
   * Computes it.
   *
   * @param progress is told of every slice, by one thread at a time
   * @throws IllegalArgumentException with one sentence where it needs too large a grid
   * @throws CancellationException where progress stops it
   */
  public static MicroscopePsf of(TheoreticalRecipe recipe, Workers workers, Progress progress) {
    Wavefront wavefront = Wavefront.of(recipe);
    double focus = BestFocus.of(recipe, wavefront) - recipe.defocusUm();
    PsfSides sides = recipe.sides();
    int slices = PsfSides.or(sides.slices(), SuggestedSides.slices(recipe, wavefront));
    double half = slices / 2 * recipe.stepUm();
    double reach = Math.max(wavefront.reach(focus - half), wavefront.reach(focus + half));
    int looked = SuggestedSides.looked(recipe, reach);
    int width = PsfSides.or(sides.width(), Math.max(sides.height(), looked));
    int height = PsfSides.or(sides.height(), Math.max(sides.width(), looked));
    FineGrid grid = FineGrid.of(recipe, Math.max(width, height), reach);
    Planes planes = new Planes(recipe, wavefront, grid);
    Slices told = new Slices(slices, progress);
    float[] values = new float[width * height * slices];
    double[] light = new double[slices];
    workers.split(
        slices,
        1,
        (from, to) -> {
          for (int slice = from; slice < to; slice++) {
            double off = (slice - slices / 2) * recipe.stepUm();
            float[] seen = planes.at(focus - off, recipe.defocusUm() + off);
            light[slice] = sum(seen) / (grid.parts() * grid.parts());
            sample(grid, seen, values, slice, width, height);
            told.done();
          }
        });
    Grid whole =
        slices == 1 ? new Grid(values, width, height) : new Grid(values, width, height, slices);
    Grid part = SuggestedSides.cropped(whole, sides);
    double sum = part.sum();
    return new MicroscopePsf(part.scaled(1 / sum, 0), focus, sum / sum(light));
  }

  /** How many slices there are, of how many. */
  private static final class Slices {

    private final int all;
    private final Progress progress;
    private int done;

    Slices(int all, Progress progress) {
      this.all = all;
      this.progress = progress;
    }

    synchronized void done() {
      if (!progress.reached((double) ++done / all)) {
        throw new CancellationException();
      }
    }
  }

  /** What a slice shows. */
  private static final class Planes {

    private final FineGrid grid;
    private final PointLight emission;
    private final Optional<PointLight> excitation;
    private final Optional<LightSheet> sheet;
    private final float[] pinhole;
    private final float[] pixel;

    Planes(TheoreticalRecipe recipe, Wavefront wavefront, FineGrid grid) {
      this.grid = grid;
      Optics optics = recipe.optics();
      double wavelength = optics.wavelengthUm();
      emission = new PointLight(grid, wavefront, recipe.model(), wavelength);
      int parts = grid.parts();
      pixel = grid.sampled((x, y) -> PeriodicGrid.sinc(parts * x) * PeriodicGrid.sinc(parts * y));
      if (optics.modality().hasPinhole()) {
        double exciting = recipe.excitationUm();
        excitation = Optional.of(new PointLight(grid, wavefront, recipe.model(), exciting));
        double radius = optics.aperture() / wavelength * grid.pixelUm();
        pinhole = grid.sampled(Pinhole.of(optics.pinhole(), radius)::at);
      } else {
        excitation = Optional.empty();
        pinhole = new float[0];
      }
      sheet = recipe.sheet().filter(light -> optics.modality().isSheet());
    }

    /**
     * @param focusUm of the objective in its immersion
     * @param zUm from the best focus
     */
    float[] at(double focusUm, double zUm) {
      float[] light = emission.at(focusUm);
      if (excitation.isPresent()) {
        light = grid.filtered(light, pinhole);
        multiply(light, excitation.get().at(focusUm));
      }
      float[] seen = grid.filtered(light, pixel);
      if (sheet.isPresent()) {
        float lit = (float) sheet.get().light(zUm);
        for (int i = 0; i < seen.length; i++) {
          seen[i] *= lit;
        }
      }
      return seen;
    }

    private static void multiply(float[] light, float[] by) {
      for (int i = 0; i < light.length; i++) {
        light[i] *= by[i];
      }
    }
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static void sample(
      FineGrid grid, float[] seen, float[] values, int slice, int width, int height) {
    int at = slice * width * height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int across = (x - width / 2) * grid.parts();
        int down = (y - height / 2) * grid.parts();
        values[at++] = seen[grid.index(across, down)];
      }
    }
  }
}
