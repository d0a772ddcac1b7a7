package io.github.selfdeblur.large;

import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.deconvolve.KnownPsfMethod;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out of a block what all its tiles must know.
 *
 * @param mostPx larger blocks are looked at in parts
 * @param parts of a block that tell how a method goes on, where that depends on all px
 */
record FactsPiece(Shared<TilePlan> plan, TileBlock block, int mostPx, int parts)
    implements Piece<BlockFacts> {

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
      return new BlockFacts(null, 0, null, 0, looked, notes);
    }
    double black = KnownPsfScale.black(grey.px(), options, notes::add);
    Sample light = grey.with(KnownPsfScale.light(grey.px(), black));
    KnownPsfScale scale = KnownPsfScale.of(light.px(), black, options);
    return new BlockFacts(scale, light.brightest(work.tiles()), null, 0, looked, notes);
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
    KnownPsfMethod method = facts.scale().method(work.options());
    Optional<float[]> found = steps(method, facts.scale());
    ArrayList<Float> steps = null;
    int iterations = 0;
    if (found.isPresent()) {
      steps = new ArrayList<>();
      for (float step : found.get()) {
        steps.add(step);
      }
    } else {
      Grid tile = facts.scale().light(work.read(block, facts.brightest()));
      iterations = method.settledAfter(tile, work.psf(block)).orElse(0);
    }
    return new BlockFacts(
        facts.scale(), facts.brightest(), steps, iterations, facts.looked(), facts.notes());
  }

  /** Of parts that are spread over the block; a block of one tile needs none. */
  private Optional<float[]> steps(KnownPsfMethod method, KnownPsfScale scale) throws IOException {
    TilePlan work = plan.value();
    if (work.tiles().count() == 1 || !work.options().method().hasIterations()) {
      return Optional.empty();
    }
    List<Grid> light = new ArrayList<>();
    try (RegionReader reader = work.open()) {
      for (int[] start : SpreadParts.starts(work.blockSize(), work.psf(block).size(), parts)) {
        int[] side = SpreadParts.side(work.blockSize(), work.psf(block).size());
        int[] from = Arrays.copyOf(start, 3);
        from[2] += block.slice();
        light.add(scale.light(reader.read(block.channel(), block.frame(), from, side)));
      }
    }
    return method.steps(light, work.psf(block));
  }
}
