package io.github.selfdeblur.large;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.intensity.Contrast;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.large.region.PlaneName;
import io.github.selfdeblur.large.region.RegionReader;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a plane of the result, of tiles that are done.
 *
 * @param slice from 0 in the image
 * @param flux puts the block's sum right
 */
record PlanePiece(Shared<TilePlan> plan, TileBlock block, int slice, BlockFacts facts, Flux flux)
    implements Piece<Boolean> {

  private static final long serialVersionUID = 1;

  @Override
  public Boolean make(Monitor monitor) throws IOException {
    try (RegionReader reader = plan.value().open()) {
      Grid grey = facts.constant() ? unchanged(reader) : sharp();
      FloatProcessor px = new FloatProcessor(grey.width(), grey.height(), grey.values());
      Path file = file(plan.value(), block, slice);
      ImagePlus plane = new ImagePlus(file.getFileName().toString(), px);
      plane.setCalibration(reader.calibration());
      if (!facts.constant()) {
        Contrast contrast = facts.scale().signal().contrast();
        double black = facts.scale().black();
        plane.setDisplayRange(black + contrast.dark(), black + contrast.bright());
      }
      ImageFiles.saveTiff(plane, file);
      return true;
    }
  }

  /** The file of a plane. */
  static Path file(TilePlan plan, TileBlock block, int slice) {
    String name = PlaneName.of(plan.shape(), block.channel(), slice, block.frame());
    return Path.of(plan.planes(), name);
  }

  private Grid unchanged(RegionReader reader) throws IOException {
    int[] start = {0, 0, slice};
    return reader.read(
        block.channel(),
        block.frame(),
        start,
        plan.value().shape().width(),
        plan.value().shape().height());
  }

  private Grid sharp() throws IOException {
    Grid light = new PlaneBlend(plan.value(), block).plane(slice - block.slice());
    return facts.scale().grey(flux.applied(light));
  }
}
