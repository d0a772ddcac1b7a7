package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.blind.method.BlindMethod;
import io.github.selfdeblur.blind.method.BlindProblem;
import io.github.selfdeblur.blind.method.BlindSolution;
import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.blind.method.RunScale;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Json;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scale, finish and report of a run are those of any method, be it without networks and PSF. */
class BlindRunTest {

  private static final Grid BLURRY = Blobs.blurred(40, 36, 3000);

  /** What {@link #NOTHING} tells. */
  private record Untouched(String remark) implements MethodFacts {

    @Override
    public StopReason stopReason() {
      return StopReason.MAX_ITERATIONS;
    }

    @Override
    public boolean failed() {
      return false;
    }

    @Override
    public int iterationsDone() {
      return 0;
    }

    @Override
    public double secondsPerIteration() {
      return 0;
    }

    @Override
    public double fitMse() {
      return 0;
    }

    @Override
    public String device() {
      return "CPU";
    }

    @Override
    public String course() {
      return "Course: none\n";
    }

    @Override
    public String end() {
      return "Iterations: none";
    }

    @Override
    public String strength() {
      return "no prior";
    }
  }

  /** Takes the blurry plane, its border repeated outwards, for the sharp one. */
  private static final BlindMethod NOTHING =
      (problem, monitor) -> {
        Grid y = problem.y();
        int width = y.width() + 4;
        int height = y.height() + 4;
        float[] x = new float[width * height];
        for (int i = 0; i < x.length; i++) {
          int column = Math.max(0, Math.min(y.width() - 1, i % width - 2));
          int row = Math.max(0, Math.min(y.height() - 1, i / width - 2));
          x[i] = y.values()[row * y.width() + column];
        }
        return new BlindSolution(
            new Grid(x, width, height),
            Optional.empty(),
            Optional.empty(),
            List.of("Nothing was done."),
            new Untouched("none"));
      };

  private static SelfDeblurResult result(Method finish) {
    return result(Blobs.quick(1).finish(finish).threads(1).build());
  }

  private static SelfDeblurResult result(SelfDeblurOptions options) {
    RunScale light = RunScale.ofPlane(BLURRY, options);
    BlindProblem problem = BlindProblem.of(BLURRY, light, null, options);
    return new BlindRun(NOTHING, problem, Monitor.NONE).result();
  }

  @Test
  void thePsfOfAMethodThatFindsNoneIsTheOneThatExplainsThePlane() {
    SelfDeblurResult result = result(Method.NETWORK);

    assertArrayEquals(BLURRY.values(), ImgLib2.grid(result.image()).values(), 0.1f);
    Grid psf = ImgLib2.grid(result.psf());
    assertEquals(1, psf.sum(), 1e-5);
    assertTrue(psf.values()[12] > 0.95, "in the middle " + psf.values()[12]);
  }

  @Test
  void aMethodIsFinishedLikeAnyOther() {
    SelfDeblurResult result = result(Method.SPARSE);

    assertEquals(1, ImgLib2.grid(result.image()).sum() / BLURRY.sum(), 0.0101);
    assertEquals(Method.SPARSE, result.report().blind().finish());
  }

  @Test
  void moreSmoothingMakesASmootherFinish() {
    double[] variation = new double[2];
    for (int i = 0; i < 2; i++) {
      double smoothing = i == 0 ? 0.25 : 4;
      float[] image =
          ImgLib2.grid(
                  result(
                          Blobs.quick(1)
                              .finish(Method.SPARSE)
                              .smoothing(smoothing)
                              .threads(1)
                              .build())
                      .image())
              .values();
      for (int j = 1; j < image.length; j++) {
        variation[i] += Math.abs(image[j] - image[j - 1]);
      }
    }
    assertTrue(variation[1] < 0.98 * variation[0], variation[1] + " of " + variation[0]);
  }

  @Test
  void theReportHoldsWhatTheMethodTells() {
    RunReport report = result(Method.NETWORK).report();

    String summary = report.summary();
    String head =
        "Course: none\nIterations: none\nImage: that of the networks\nWarning: Nothing was";
    assertTrue(summary.startsWith(head + " done.\nPSF support: 5 x 5 px, model: "), summary);
    assertTrue(summary.contains(" s, CPU, 1 thread; SelfDeblur "), summary);
    assertFalse(summary.contains("Networks: "), summary);
    String json = Json.of(report);
    assertTrue(json.contains("\n  \"remark\": \"none\""), json);
    assertTrue(json.contains("\n  \"noiseSigma\": "), json);
    assertTrue(json.contains("\n  \"finish\": \"NETWORK\""), json);
  }
}
