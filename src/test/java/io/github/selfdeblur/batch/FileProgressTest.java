package io.github.selfdeblur.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.solve.Iteration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileProgressTest {

  @Test
  void theFinishCountsThoughIterationsWereLeftOut() {
    List<Double> fractions = new ArrayList<>();
    BatchListener ear =
        new BatchListener() {
          @Override
          public boolean progress(BatchProgress progress) {
            return fractions.add(progress.fraction());
          }

          @Override
          public void ended(BatchRow row, int number, int of) {}
        };
    FileProgress.Pace pace = new FileProgress.Pace(1, 2, new TimeLeft());
    FileProgress progress = new FileProgress(ear, "a.tif", 2, 2, pace);
    progress.iterated(new Iteration(40, 100, "", 0, "MSE", 0, 0, 1, 1, "CPU", null, null));
    progress.pausing(0.5, "comparing starts");
    progress.finishing(0.1);

    assertEquals(List.of(0.7, 0.7, 1.0), fractions);
  }
}
