package io.github.selfdeblur.large;

import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.deconvolve.Computation;
import io.github.selfdeblur.deconvolve.KnownPsfMethod;
import io.github.selfdeblur.deconvolve.KnownPsfScale;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.util.Arrays;

/**
 * Deconvolves a tile.
 *
 * @param tile its number among the block's
 * @param facts of the block
 */
record TilePiece(Shared<TilePlan> plan, TileBlock block, int tile, BlockFacts facts)
    implements Piece<TileSums> {

  private static final long serialVersionUID = 1;

  @Override
  public TileSums make(Monitor monitor) throws IOException {
    try {
      Grid light = light();
      Grid sharp = sharp(light, monitor);
      TileSums sums = sums(sharp, light);
      new TileFile(plan.value().tileFile(block, tile)).write(sums, sharp.values());
      return sums;
    } catch (OutOfMemoryError e) {
      throw new IOException(OutOfMemory.sentence(e).orElseThrow(), e);
    }
  }

  private Grid light() throws IOException {
    Grid grey = plan.value().read(block, tile);
    FiniteValues.require(grey.values(), "of " + block + " ");
    return facts.scale().light(grey);
  }

  private Grid sharp(Grid light, Monitor monitor) throws IOException {
    TilePlan work = plan.value();
    KnownPsfOptions options = work.options();
    Psf psf = work.psf(block);
    KnownPsfScale scale = facts.scale();
    Computation by = Computation.of(light.size(), psf.size(), options, monitor::noted);
    KnownPsfMethod method = by.of(scale.method(settled(work)));
    if (options.method() == Method.MICROGRAPH) { // whose decisions are more than a number
      method = method.settled(scale.light(work.read(block, facts.brightest())), psf);
    }
    return method.deconvolve(light, psf, monitor.cancelling().in(Part.FINISH));
  }

  /** The options with the iterations that were found out, where they were. */
  private KnownPsfOptions settled(TilePlan work) {
    return facts.iterations() == 0
        ? work.options()
        : work.with(KnownPsfRows.ITERATIONS, facts.iterations()).options();
  }

  private TileSums sums(Grid sharp, Grid light) {
    Tiles tiles = plan.value().tiles();
    double sumOfSharp = 0;
    double sumOfLight = 0;
    float[][] weights = new float[light.dimensions()][];
    Arrays.setAll(weights, axis -> tiles.weights(tile, axis));
    float[] across = weights[0];
    for (int row = 0; row < light.rows(); row++) {
      int[] at = light.positionOf(row);
      double weight = 1;
      for (int axis = 1; axis < at.length; axis++) {
        weight *= weights[axis][at[axis]];
      }
      for (int x = 0; x < across.length; x++) {
        int i = row * across.length + x;
        sumOfSharp += weight * across[x] * sharp.values()[i];
        sumOfLight += weight * across[x] * light.values()[i];
      }
    }
    return new TileSums(sumOfSharp, sumOfLight, light.minimum());
  }
}
