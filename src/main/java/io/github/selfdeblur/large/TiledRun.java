package io.github.selfdeblur.large;

import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.cluster.Ended;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TileParameters;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Json;
import io.github.selfdeblur.report.Software;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An image deconvolved by tiles: it is looked at, then its tiles are deconvolved, then the planes
 * of the result are blended of them. What a run that was ended has done is not done again.
 */
public final class TiledRun {

  private static final double LOOKING = 0.1;
  private static final double TILES = 0.85;

  private final TileWork work;
  private final TilePlan plan;
  private final Map<TileBlock, BlockFacts> facts = new HashMap<>();

  private TiledRun(TileWork work) {
    this.work = work;
    plan = work.plan();
  }

  /**
   * Decides what will be done.
   *
   * @param threads CPU threads for a piece
   * @param noted is told what became of the PSF
   * @throws IllegalArgumentException with one sentence where that cannot be
   * @throws IOException with one sentence where the image cannot be read
   */
  public static TiledRun planned(TileRequest request, int threads, Consumer<String> noted)
      throws IOException {
    return new TiledRun(new TilePlanner(request, noted).plan(threads));
  }

  /** Of the largest piece. */
  public Need need() {
    return work.need();
  }

  /** The folder of the result's planes. */
  public Path planes() {
    return Path.of(plan.planes());
  }

  /** What will be done, a sentence. */
  public String describe() {
    Need need = need();
    return String.format(
        Locale.ROOT,
        "%s: %d %s of %s px in %d tiles of %s px each; the largest piece takes about %.0f MB.",
        Path.of(plan.image()).getFileName(),
        plan.blocks().size(),
        plan.volumes() ? "volumes" : "planes",
        Size.text(plan.blockSize()),
        plan.tiles().count(),
        Size.text(plan.tiles().side()),
        work.megabytes());
  }

  /**
   * Does it.
   *
   * @return whether it was done to its end
   * @throws IllegalArgumentException with one sentence where another run is at work there
   * @throws IOException with one sentence where files cannot be read or written
   */
  public boolean run(Cluster cluster, Monitor monitor) throws IOException {
    long start = System.nanoTime();
    TileParameters parameters = TileParameters.of(plan);
    try (WorkFolder folder = WorkFolder.open(work, parameters, monitor::noted)) {
      List<TileBlock> open = plan.blocks().stream().filter(block -> !isDone(block)).toList();
      boolean reported = Files.exists(work.report());
      Course course = new Course(monitor, 1);
      Shared<TilePlan> shared = cluster.share(plan);
      if (!(look(cluster, shared, open, course)
          && tiles(cluster, shared, open, course)
          && planes(cluster, shared, open, course))) {
        return false;
      }
      if (!open.isEmpty() || !reported) {
        double seconds = (System.nanoTime() - start) * 1e-9;
        ImageFiles.saveText(Json.of(report(parameters, open, seconds)), work.report());
      }
      folder.remove();
      return true;
    }
  }

  private boolean isDone(TileBlock block) {
    return TilePlan.slices(block)
        .allMatch(slice -> Files.isRegularFile(PlanePiece.file(plan, block, slice)));
  }

  private boolean look(
      Cluster cluster, Shared<TilePlan> shared, List<TileBlock> open, Course course)
      throws IOException {
    List<FactsPiece> pieces = new ArrayList<>();
    for (TileBlock block : open) {
      WorkFile file = new WorkFile(plan.factsFile(block));
      file.read()
          .ifPresentOrElse(
              found -> facts.put(block, found),
              () -> pieces.add(new FactsPiece(shared, block, work.mostPx())));
    }
    return done(
        cluster,
        "looking at " + count(pieces.size(), plan.volumes() ? "volume" : "plane"),
        LOOKING,
        pieces,
        (number, found) -> {
          found.notes().forEach(course::noted);
          facts.put(pieces.get(number).block(), found);
        },
        course);
  }

  private boolean tiles(
      Cluster cluster, Shared<TilePlan> shared, List<TileBlock> open, Course course)
      throws IOException {
    List<TilePiece> pieces = new ArrayList<>();
    for (TileBlock block : open) {
      BlockFacts found = facts.get(block);
      for (int tile = 0; !found.constant() && tile < plan.tiles().count(); tile++) {
        if (!new TileFile(plan.tileFile(block, tile)).isThere()) {
          pieces.add(new TilePiece(shared, block, tile, found));
        }
      }
    }
    return done(cluster, count(pieces.size(), "tile"), TILES, pieces, (number, sums) -> {}, course);
  }

  private boolean planes(
      Cluster cluster, Shared<TilePlan> shared, List<TileBlock> open, Course course)
      throws IOException {
    List<PlanePiece> pieces = new ArrayList<>();
    for (TileBlock block : open) {
      Flux flux = flux(block);
      for (int slice : TilePlan.slices(block).toArray()) {
        if (!Files.isRegularFile(PlanePiece.file(plan, block, slice))) {
          pieces.add(new PlanePiece(shared, block, slice, facts.get(block), flux));
        }
      }
    }
    return done(
        cluster,
        "writing " + count(pieces.size(), "plane"),
        1 - LOOKING - TILES,
        pieces,
        (number, written) -> {},
        course);
  }

  private static <R extends Serializable> boolean done(
      Cluster cluster,
      String what,
      double weight,
      List<? extends Piece<R>> pieces,
      Ended<R> ended,
      Course course)
      throws IOException {
    course.begin(what, weight);
    return pieces.isEmpty() || cluster.run(what, pieces, ended, course);
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private Flux flux(TileBlock block) throws IOException {
    BlockFacts found = facts.get(block);
    if (found.constant()) {
      return Flux.NONE;
    }
    TileSums sums = TileSums.NONE;
    for (int tile = 0; tile < plan.tiles().count(); tile++) {
      sums = sums.plus(new TileFile(plan.tileFile(block, tile)).sums());
    }
    long px = (long) Size.count(plan.blockSize());
    return found.scale().flux(sums.sharp(), sums.blurry(), sums.least(), px);
  }

  private TileReport report(TileParameters parameters, List<TileBlock> open, double seconds)
      throws IOException {
    List<TileReport.Block> blocks = new ArrayList<>();
    for (TileBlock block : open) {
      if (!facts.get(block).constant()) {
        blocks.add(TileReport.Block.of(block, facts.get(block), flux(block)));
      }
    }
    return new TileReport(
        parameters, Software.current(), plan.tiles().count(), describe(), seconds, blocks);
  }
}
