package io.github.selfdeblur.large;

import io.github.selfdeblur.image.file.AtomicFile;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.LockedFile;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TileParameters;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder of work in hand, beside that of the planes: it holds what another run can go on with,
 * and while it is open no other run can use it.
 */
final class WorkFolder implements AutoCloseable {

  private static final String LOCK = "in-use";
  private static final String PARAMETERS = "parameters.json";

  private final Path folder;
  private final LockedFile lock;

  private WorkFolder(Path folder, LockedFile lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens it. What is left of other parameters goes, the planes that came of it, too.
   *
   * @throws IllegalArgumentException with one sentence where another run has it open
   * @throws IOException with one sentence where it cannot be written
   */
  static WorkFolder open(TileWork work, TileParameters parameters, Consumer<String> noted)
      throws IOException {
    TilePlan plan = work.plan();
    Path folder = Path.of(plan.folder());
    Path planes = Path.of(plan.planes());
    ImageFiles.prepareFolder(folder);
    ImageFiles.prepareFolder(planes);
    LockedFile lock =
        LockedFile.open(folder.resolve(LOCK))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Another run is at work in " + folder + ": wait until it has ended."));
    AtomicFile.removeTemporaries(folder);
    AtomicFile.removeTemporaries(planes);
    Path said = folder.resolve(PARAMETERS);
    String now = Json.of(parameters);
    boolean same = Files.exists(said) && Files.readString(said).equals(now);
    if (!same) {
      boolean anew = Files.exists(said) || Files.exists(work.report());
      if (anew && !isOf(work.report(), parameters)) {
        noted.accept(planes + " holds planes of another run: begun anew.");
        Files.deleteIfExists(work.report());
      }
      if (!isOf(work.report(), parameters)) {
        empty(folder, LOCK);
        removePlanes(plan);
      }
      ImageFiles.saveText(now, said);
    }
    return new WorkFolder(folder, lock);
  }

  /** Whether a result's report is of these parameters. */
  private static boolean isOf(Path report, TileParameters parameters) throws IOException {
    return Files.isRegularFile(report)
        && parameters.equals(Json.read(report, TileReport.class, "a report of tiles").parameters());
  }

  private static void removePlanes(TilePlan plan) throws IOException {
    for (TileBlock block : plan.blocks()) {
      for (int slice : TilePlan.slices(block).toArray()) {
        Files.deleteIfExists(PlanePiece.file(plan, block, slice));
      }
    }
  }

  private static void empty(Path folder, String but) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.list(folder)) {
      inside = files.filter(file -> !file.endsWith(but)).toList();
    }
    for (Path file : inside) {
      Files.deleteIfExists(file);
    }
  }

  /** Removes it when all is done. */
  void remove() throws IOException {
    empty(folder, LOCK);
    close();
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
