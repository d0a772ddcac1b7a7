package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Precision;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The engine's start, iterations of networks, and the method without networks.
 *
 * @param sizes of the images
 * @param device where the networks are
 * @param threads of the CPU
 */
record BlindSpeed(SpeedSizes sizes, ComputeDevice device, int threads) {

  private static final Optics OPTICS = new Optics(0.8, 0.52, OptionalDouble.of(0.1));

  /** What happens once a program: to be timed before anything else. */
  List<Timed> start() {
    int[] size = {sizes.photograph(), sizes.photograph()};
    List<Timed> start = new ArrayList<>();
    if (!PyTorch.isLoaded()) {
      start.add(new Timed("engine load", size, false, () -> Timed.seconds(PyTorch::engine)));
    }
    start.add(
        new Timed(
            "first iteration, engine loaded, " + device.label(),
            size,
            false,
            () -> clock(Precision.BFLOAT16_WHERE_FAST, 1).firstSeconds()));
    return start;
  }

  /** What happens again and again. */
  List<Timed> all() {
    int[] photograph = {sizes.photograph(), sizes.photograph()};
    int[] micrograph = {sizes.micrograph(), sizes.micrograph()};
    List<Timed> all = new ArrayList<>();
    for (Precision precision : Precision.values()) {
      String name = precision == Precision.FLOAT32 ? "float32" : "bfloat16 where fast";
      all.add(
          new Timed(
              "iteration of fast, "
                  + name
                  + " "
                  + SpeedTable.sides(photograph)
                  + " "
                  + device.label(),
              photograph,
              true,
              () -> clock(precision, sizes.iterations()).medianSeconds()));
    }
    SpeedScene scene = SpeedScene.of(sizes.support(), micrograph);
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST).optics(OPTICS).threads(threads).build();
    all.add(
        Timed.whole(
            "micrograph " + SpeedTable.sides(micrograph),
            micrograph,
            () -> SelfDeblur.deblur(ImgLib2.image(scene.blurry()), options)));
    return all;
  }

  /** Times the iterations of the last networks of {@code fast}, new ones. */
  private IterationClock clock(Precision precision, int iterations) {
    int side = sizes.photograph();
    Grid blurry = SpeedScene.of(sizes.support(), side, side).blurry();
    List<Phase> phases = Preset.FAST.schedule().phases();
    Phase full = phases.get(phases.size() - 1).with(precision).lasting(iterations);
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST)
            .psfSize(sizes.support(), sizes.support())
            .schedule(new Schedule(List.of(full), Method.WIENER))
            .device(device)
            .threads(threads)
            .build();
    IterationClock clock = new IterationClock();
    SelfDeblur.deblur(ImgLib2.image(blurry), options, clock);
    return clock;
  }
}
