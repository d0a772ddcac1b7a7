package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods with a known PSF, as a script calls them: noise estimated, borders filled.
 *
 * @param sizes of the images
 * @param device where to compute
 * @param threads of the CPU
 */
record KnownPsfSpeed(SpeedSizes sizes, ComputeDevice device, int threads) {

  private static final List<Method> OF_PLANES =
      List.of(
          Method.RICHARDSON_LUCY,
          Method.RICHARDSON_LUCY_TV,
          Method.WIENER,
          Method.HYPER_LAPLACIAN,
          Method.SPARSE);

  private static final List<Method> OF_VOLUMES =
      List.of(Method.RICHARDSON_LUCY, Method.RICHARDSON_LUCY_TV, Method.WIENER);

  List<Timed> all() {
    List<Timed> all = new ArrayList<>();
    int[] plane = {sizes.plane(), sizes.plane()};
    int[] volume = {sizes.volume(), sizes.volume(), sizes.slices()};
    OF_PLANES.forEach(method -> all.add(timed(method, plane)));
    OF_VOLUMES.forEach(method -> all.add(timed(method, volume)));
    return all;
  }

  private Timed timed(Method method, int[] size) {
    KnownPsfOptions.Builder builder = KnownPsfOptions.of(method).device(device).threads(threads);
    if (method.hasIterations()) {
      builder.iterations(sizes.iterations());
    }
    KnownPsfOptions options = builder.build();
    int psf = Math.min(sizes.psf(), size[size.length - 1]);
    // Made when its turn comes: one image at a time is in memory.
    return new Timed(
        name(method, size),
        size,
        true,
        () -> {
          SpeedScene scene = SpeedScene.of(psf, size);
          return Timed.seconds(
              () ->
                  Deconvolution.withPsf(
                      ImgLib2.image(scene.blurry()), scene.psf(), options, Monitor.NONE));
        });
  }

  private String name(Method method, int[] size) {
    String iterations = method.hasIterations() ? " " + sizes.iterations() + " iterations" : "";
    return method.label() + iterations + " " + SpeedTable.sides(size) + " " + device.label();
  }
}
