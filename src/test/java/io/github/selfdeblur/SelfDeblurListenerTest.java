package io.github.selfdeblur;

import static io.github.selfdeblur.BlobImage.IMAGE;
import static io.github.selfdeblur.BlobImage.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.solve.Ear;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a listener hears and sees of a run, and what comes of its stopping it. */
class SelfDeblurListenerTest {

  @Test
  void theListenerHearsEveryIterationAndWhenSsimTakesOver() {
    StringBuilder heard = new StringBuilder();
    SelfDeblur.deblur(
        IMAGE,
        Blobs.quickThenSsim(2, 2).build(),
        Monitor.asLongAs(
            i -> {
              heard
                  .append(i.number())
                  .append('/')
                  .append(i.total())
                  .append(i.lossName())
                  .append(' ');
              return true;
            }));
    assertEquals("1/4MSE 2/4MSE 3/41-SSIM 4/41-SSIM ", heard.toString());
  }

  @Test
  void aPreviewIsWhatTheRunWouldGive() {
    List<Preview> seen = new ArrayList<>();
    List<Iteration> iterations = new ArrayList<>();
    SelfDeblurResult result =
        SelfDeblur.deblur(
            IMAGE,
            Blobs.quick(30).build(),
            Monitor.asLongAs(
                iteration -> {
                  iterations.add(iteration);
                  if (iteration.number() % 15 == 0) {
                    seen.add(iteration.preview().get());
                  }
                  return true;
                }));
    assertEquals(2, seen.size());
    Preview last = seen.get(1);
    assertArrayEquals(ImgLib2.grid(IMAGE).values(), last.blurry().values(), 1e-3f);
    assertArrayEquals(values(result.psf()), last.psf().values(), 1e-6f);
    float factor = (float) result.report().run().fluxFactor();
    assertArrayEquals(
        values(result.networkImage()), last.image().scaled(factor, 0).values(), 1e-3f);
    assertFalse(Arrays.equals(seen.get(0).image().values(), last.image().values()));
    Iteration end = iterations.get(29);
    double misfit =
        Math.sqrt(result.report().method().fitMse()) * result.report().blind().greyRange();
    assertEquals(misfit, end.misfit(), 1e-4 * misfit);
    assertEquals(result.report().run().noiseSigma(), end.noise(), 1e-9);
    assertEquals("full size, MSE", end.phase());
    assertEquals("CPU", end.device());
  }

  @Test
  void aPreviewOfASmallPhaseHasTheFullSize() {
    SelfDeblur.deblur(
        IMAGE,
        Blobs.quick(2).eachPhase(phase -> phase.at(2)).build(),
        Monitor.asLongAs(
            iteration -> {
              Preview preview = iteration.preview().get();
              assertEquals(48, preview.image().width());
              assertEquals(40, preview.image().height());
              assertEquals(5, preview.psf().width());
              assertEquals(1, preview.psf().sum(), 1e-5);
              assertEquals("1/2 size, MSE", iteration.phase());
              return true;
            }));
  }

  @Test
  void aStoppedRunReturnsTheBestSoFar() {
    SelfDeblurResult result =
        SelfDeblur.deblur(IMAGE, Blobs.quick(1000).build(), Monitor.asLongAs(i -> i.number() < 25));
    double[] losses = Blobs.facts(result).losses();
    int best = IntStream.range(0, 25).reduce((a, b) -> losses[b] < losses[a] ? b : a).orElseThrow();
    assertEquals(StopReason.STOPPED_BY_USER, result.report().method().stopReason());
    assertEquals(25, losses.length);
    assertEquals(1000, Blobs.facts(result).iterationsPlanned());
    assertEquals(best + 1, Blobs.facts(result).resultIteration());
  }

  @Test
  void theFinishReportsAndCanBeStopped() {
    Ear ear = new Ear(fraction -> false);
    SelfDeblurOptions options = Blobs.quick(5).finish(Method.SPARSE).build();
    SelfDeblurResult result = SelfDeblur.deblur(IMAGE, options, ear);
    assertEquals(1, ear.finishes.size());
    for (float value : values(result.image())) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void aRunStoppedInItsFinishKeepsOnTellingButCannotBeStoppedTwice() {
    List<Double> finish = new ArrayList<>();
    SelfDeblurOptions options = Blobs.quick(1000).finish(Method.SPARSE).build();
    Monitor stopper =
        (share, part) -> {
          if (part == Part.FINISH) {
            finish.add(share);
          }
          return Wish.FINISH;
        };
    SelfDeblurResult stopped = SelfDeblur.deblur(IMAGE, options, stopper);
    SelfDeblurResult whole =
        SelfDeblur.deblur(IMAGE, options, Monitor.asLongAs(iteration -> false));
    assertTrue(finish.size() > 1, "heard of the finish " + finish);
    assertArrayEquals(values(whole.image()), values(stopped.image()));
  }
}
