package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.solve.Ear;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralSeedsTest {

  private static final Grid BLURRY = Blobs.blurred(48, 40, 1);
  private static final SelfDeblurOptions OPTIONS = Blobs.quick(12).seed(5).build();

  private static SeveralSeeds run(int count, Monitor listener) {
    return SeveralSeeds.of(
        OPTIONS,
        count,
        listener,
        (options, part) -> SelfDeblur.deblur(ImgLib2.image(BLURRY), options, part));
  }

  @Test
  void everySeedIsRunAndTheOneNearestToAllTaken() {
    List<Iteration> heard = new ArrayList<>();
    SeveralSeeds seeds =
        run(
            3,
            Monitor.asLongAs(
                iteration -> {
                  heard.add(iteration);
                  return true;
                }));

    assertEquals(
        List.of(5, 6, 7), seeds.runs().stream().map(run -> run.report().blind().seed()).toList());
    assertTrue(seeds.runs().contains(seeds.medoid()));
    assertEquals(36, heard.size());
    assertEquals(36, heard.get(35).number());
    assertTrue(heard.stream().allMatch(iteration -> iteration.total() == 36));
    assertEquals(0, heard.get(35).remainingSeconds(), 1e-9);
    Grid deviation = ImgLib2.grid(seeds.deviation());
    assertEquals(48, deviation.width());
    assertEquals(40, deviation.height());
    assertTrue(deviation.maximum() > 0);
    assertEquals(0, deviation.minimum());
  }

  @Test
  void theMedoidIsNotTheOutlier() {
    Grid sharp = Blobs.sharp(48, 40, 1);
    List<Grid> made = List.of(sharp.scaled(1, 0.5), sharp, sharp.scaled(1, 0.01));
    SelfDeblurResult any = SelfDeblur.deblur(ImgLib2.image(BLURRY), OPTIONS);
    List<SelfDeblurResult> results =
        made.stream()
            .map(
                image ->
                    new SelfDeblurResult(
                        ImgLib2.image(image),
                        any.psf(),
                        any.networkImage(),
                        any.startPsf(),
                        any.report()))
            .toList();

    SeveralSeeds seeds =
        SeveralSeeds.of(
            OPTIONS,
            3,
            Monitor.NONE,
            (options, part) -> results.get(options.seed() - OPTIONS.seed()));

    assertSame(results.get(2), seeds.medoid());
    float expected = (float) Math.sqrt((0.49 * 0.49 + 0.01 * 0.01 + 0.5 * 0.5) / 9);
    assertEquals(expected, ImgLib2.grid(seeds.deviation()).maximum(), 1e-3);
  }

  @Test
  void aStopInTheLastIterationOfASeedIsAStopOfAll() {
    int[] heard = new int[1];
    SeveralSeeds seeds =
        run(
            3,
            Monitor.asLongAs(
                iteration -> {
                  heard[0]++;
                  return iteration.number() != 12;
                }));

    assertEquals(1, seeds.runs().size());
    assertEquals(12, heard[0]);
  }

  @Test
  void aStopInTheFinishOfASeedIsAStopOfAll() {
    Ear ear = new Ear(fraction -> false);
    SelfDeblurOptions options = Blobs.quick(3).finish(Method.SPARSE).build();

    SeveralSeeds seeds =
        SeveralSeeds.of(
            options, 3, ear, (each, part) -> SelfDeblur.deblur(ImgLib2.image(BLURRY), each, part));

    assertEquals(1, seeds.runs().size());
    assertEquals("deconvolving", ear.pauses.get(0));
  }

  @Test
  void whoStopsGetsTheRunsBefore() {
    SeveralSeeds seeds = run(3, Monitor.asLongAs(iteration -> iteration.number() < 20));

    assertEquals(1, seeds.runs().size());
    assertEquals(5, seeds.medoid().report().blind().seed());
    assertEquals(0, ImgLib2.grid(seeds.deviation()).maximum());
  }
}
