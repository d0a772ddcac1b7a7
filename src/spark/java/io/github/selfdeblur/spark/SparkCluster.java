package io.github.selfdeblur.spark;

import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.cluster.Ended;
import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Spark: each piece is a task, which Spark gives to another machine where one is lost.
 *
 * @param threads of each task
 */
record SparkCluster(JavaSparkContext spark, int threads) implements Cluster {

  private static final long POLL_MS = 100;

  @Override
  public <T extends Serializable> Shared<T> share(T value) {
    return new SparkShared<>(spark.broadcast(value));
  }

  @Override
  public <R extends Serializable> boolean run(
      String what, List<? extends Piece<R>> pieces, Ended<R> ended, Monitor monitor)
      throws IOException {
    if (pieces.isEmpty()) {
      return true;
    }
    List<NumberedPiece<R>> numbered = new ArrayList<>();
    for (Piece<R> piece : pieces) {
      numbered.add(new NumberedPiece<>(numbered.size(), piece));
    }
    // Of a task that is done twice Spark adds what it told once.
    CollectionAccumulator<NumberedPiece.Told<R>> told = new CollectionAccumulator<>();
    spark.sc().register(told);
    spark.setJobDescription("SelfDeblur: " + what);
    Future<Void> job =
        spark
            .parallelize(numbered, numbered.size())
            .foreachPartitionAsync(new PieceTask<>(told));
    int heard = 0;
    boolean over = false;
    while (!over) {
      over = isOver(job, monitor);
      // Asked for after the end, so that the last are among them.
      List<NumberedPiece.Told<R>> all = told.value();
      for (; heard < all.size(); heard++) {
        ended.ended(all.get(heard).number(), all.get(heard).result());
      }
      double share = (double) heard / pieces.size();
      if (!over && monitor.reached(share, Part.course(what)) != Wish.GO_ON) {
        job.cancel(true);
        return false;
      }
    }
    return heard == pieces.size();
  }

  /** Waits a moment for the end. */
  private static boolean isOver(Future<Void> job, Monitor monitor) throws IOException {
    try {
      job.get(POLL_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.cancel(true);
      return true;
    } catch (ExecutionException e) {
      // Ctrl-C also makes Spark end.
      if (monitor.reached(0, Part.course("")) != Wish.GO_ON) {
        return true;
      }
      throw PieceFailure.told(e);
    }
  }

  @Override
  public void close() {
    spark.close();
  }
}
