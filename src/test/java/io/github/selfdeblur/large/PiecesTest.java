package io.github.selfdeblur.large;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.progress.Monitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces that were sent to another JVM make the same there. */
class PiecesTest {

  @TempDir private Path folder;

  @SuppressWarnings("unchecked")
  private static <T extends Serializable> T sent(T object)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(object);
    return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  /** Makes it here and there; the same file must come of it. */
  private static <R extends Serializable> R made(Piece<R> piece, Path file)
      throws IOException, ClassNotFoundException {
    R here = piece.make(Monitor.NONE);
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    Piece<R> copy = sent(piece);
    assertEquals(here, sent(copy.make(Monitor.NONE)));
    assertArrayEquals(content, Files.readAllBytes(file));
    return here;
  }

  @Test
  void theyMakeTheSame() throws IOException, ClassNotFoundException {
    LargeVolume.saved(LargeVolume.image(1), folder);
    TileRequest request =
        LargeVolume.request(
            folder.resolve("volume.tif"),
            LargeVolume.psf(3),
            LargeVolume.how("richardson-lucy", 0),
            folder);
    TilePlan plan = new TilePlanner(request, note -> {}).plan(1).plan();
    Files.createDirectories(Path.of(plan.folder()));
    Files.createDirectories(Path.of(plan.planes()));
    Shared<TilePlan> shared = () -> plan;
    TileBlock block = plan.blocks().get(0);
    BlockFacts facts = made(new FactsPiece(shared, block, Sample.MOST_PX), plan.factsFile(block));
    assertTrue(facts.iterations() > 0, "it looks at what is left");
    for (int tile = 0; tile < LargeVolume.TILES; tile++) {
      made(new TilePiece(shared, block, tile, facts), plan.tileFile(block, tile));
    }
    Path plane = PlanePiece.file(plan, block, 5);
    made(new PlanePiece(shared, block, 5, facts, new Flux(1.5, 0)), plane);
  }
}
