package io.github.selfdeblur.large;

import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.deconvolve.KnownPsfScale;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.large.region.RegionReader;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import java.io.IOException;
import java.util.ArrayList;

/**
 * Finds out of a block what all its tiles must know.
 *
 * @param mostPx larger blocks are looked at in parts
 */
record FactsPiece(Shared<TilePlan> plan, TileBlock block, int mostPx) implements Piece<BlockFacts> {

  private static final long serialVersionUID = 1;

  @Override
  public BlockFacts make(Monitor monitor) throws IOException {
    BlockFacts facts = found();
    monitor.goesOn(0.5, Part.FINISH);
    return new WorkFile(plan.value().factsFile(block)).write(settled(facts));
  }

  private BlockFacts found() throws IOException {
    TilePlan work = plan.value();
    KnownPsfOptions options = work.options();
    ArrayList<String> notes = new ArrayList<>();
    Sample grey = sample();
    double looked =
        grey.px().values().length
            / ((double) work.shape().width() * work.shape().height() * block.slices());
    if (grey.constant()) {
      return new BlockFacts(null, 0, 0, looked, notes);
    }
    double black = KnownPsfScale.black(grey.px(), options, notes::add);
    Sample light = grey.with(KnownPsfScale.light(grey.px(), black));
    KnownPsfScale scale = KnownPsfScale.of(light.px(), black, options);
    return new BlockFacts(scale, light.brightest(work.tiles()), 0, looked, notes);
  }

  private Sample sample() throws IOException {
    try (RegionReader reader = plan.value().open()) {
      return Sample.of(reader, block, mostPx);
    }
  }

  private BlockFacts settled(BlockFacts facts) throws IOException {
    if (facts.constant()) {
      return facts;
    }
    TilePlan work = plan.value();
    Grid tile = facts.scale().light(work.read(block, facts.brightest()));
    int iterations =
        facts.scale().method(work.options()).settledAfter(tile, work.psf(block)).orElse(0);
    return new BlockFacts(
        facts.scale(), facts.brightest(), iterations, facts.looked(), facts.notes());
  }
}
