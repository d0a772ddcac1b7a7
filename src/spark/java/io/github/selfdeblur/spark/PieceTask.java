package io.github.selfdeblur.spark;

import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.util.CollectionAccumulator;

/**
 * What a task of Spark does: its piece, unless the job is cancelled.
 *
 * @param told where what is told of pieces goes
 */
record PieceTask<R extends Serializable>(CollectionAccumulator<NumberedPiece.Told<R>> told)
    implements VoidFunction<Iterator<NumberedPiece<R>>> {

  @Override
  public void call(Iterator<NumberedPiece<R>> pieces) {
    TaskContext task = TaskContext.get();
    Monitor monitor = (share, part) -> task.isInterrupted() ? Wish.CANCEL : Wish.GO_ON;
    System.setProperty("java.awt.headless", "true");
    while (pieces.hasNext()) {
      NumberedPiece<R> next = pieces.next();
      told.add(new NumberedPiece.Told<>(next.number(), made(next, monitor)));
    }
  }

  private R made(NumberedPiece<R> piece, Monitor monitor) {
    try {
      return piece.piece().make(monitor);
    } catch (IOException | IllegalArgumentException | EngineUnavailableException e) {
      throw new PieceFailure(e.getMessage());
    }
  }
}
