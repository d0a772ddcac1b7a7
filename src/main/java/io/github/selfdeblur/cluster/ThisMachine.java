package io.github.selfdeblur.cluster;

import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * This JVM, which does one piece after the other.
 *
 * @param threads for each
 */
public record ThisMachine(int threads) implements Cluster {

  @Override
  public <T extends Serializable> Shared<T> share(T value) {
    return () -> value;
  }

  @Override
  public <R extends Serializable> boolean run(
      String what, List<? extends Piece<R>> pieces, Ended<R> ended, Monitor monitor)
      throws IOException {
    Course course = new Course(monitor.cancelling(), pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      if (course.isStopped()) {
        return false;
      }
      try {
        course.begin(what + ", " + (i + 1) + " of " + pieces.size(), 1);
        ended.ended(i, pieces.get(i).make(course));
      } catch (CancellationException e) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {}
}
