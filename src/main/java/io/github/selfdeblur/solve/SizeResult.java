package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * What a level found.
 *
 * @param x the latent image at the level's size
 * @param k the kernel at the level's size, sum 1
 * @param mse mean squared misfit
 * @param iteration within the run, from 1, whose x and k these are
 * @param size of the problem at that level
 * @param seed of the random numbers that led to it
 */
record SizeResult(
    Grid x, CorrelationKernel k, double mse, int iteration, ProblemSize size, int seed) {

  /** The latent image at full size. */
  Grid fullX(ProblemSize full) {
    return size.equals(full) ? x : Pyramid.latent(x, size, full);
  }

  /** The kernel at full size. */
  CorrelationKernel fullK(ProblemSize full) {
    return size.equals(full) ? k : Pyramid.kernel(k, size, full);
  }

  /** The kernel, centred, for a level of another size to begin near. */
  CorrelationKernel centredK(ProblemSize other) {
    return Pyramid.kernel(k.moved(Centring.of(k.values())), size, other);
  }

  /** What the run would give if it ended now, on the [0, 1] scale. */
  Preview preview(Pyramid pyramid) {
    Grid y = pyramid.blurry();
    CorrelationKernel kernel = fullK(pyramid.full());
    Grid latent = fullX(pyramid.full());
    boolean given = pyramid.full().kernelIsGiven();
    Centring centring = given ? new Centring(0, 0) : Centring.of(kernel.values());
    Grid image = centring.image(latent, y.width(), y.height());
    return new Preview(y, image, kernel.moved(centring).psf());
  }
}
