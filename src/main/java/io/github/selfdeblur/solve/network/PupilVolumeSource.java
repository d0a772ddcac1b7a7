package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.PupilVolumeKernel;
import io.github.selfdeblur.psf.volume.Aberration;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PlaneFilter;
import io.github.selfdeblur.psf.volume.PupilSamples;
import io.github.selfdeblur.psf.volume.PupilTheory;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The PSF of a z-stack's pupil, on a periodic grid.
 *
 * @param theory of the microscope, for that grid
 * @param start with which it begins
 * @param width px of the grid, even
 * @param height px
 * @param depth planes
 */
public record PupilVolumeSource(
    PupilTheory theory, Aberrations start, int width, int height, int depth)
    implements SizedGenerator {

  private PupilVolumeKernel.Sizes sizes() {
    return new PupilVolumeKernel.Sizes(
        depth,
        height,
        width,
        theory.doubled(),
        Aberration.values().length,
        pupil(theory.seen()),
        theory.pinhole().map(pinhole -> pupil(pinhole.lit())));
  }

  private static PupilVolumeKernel.Pupil pupil(PupilSamples samples) {
    return new PupilVolumeKernel.Pupil(samples.rows(), samples.columns());
  }

  @Override
  public long[] inputShape() {
    return new long[] {1, sizes().inputs()};
  }

  @Override
  public Generator generator(ParameterVector theta) {
    return new PupilVolumeKernel(theta, sizes());
  }

  @Override
  public void begin(Network kernel, ParameterVector layout) {
    FloatBuffer input = FloatBuffer.allocate(Math.toIntExact(sizes().inputs()));
    wave(theory.seen(), input);
    theory
        .pinhole()
        .ifPresent(
            pinhole -> {
              factors(pinhole.disc(), theory.doubled(), input);
              wave(pinhole.lit(), input);
            });
    for (int z = 0; z < depth; z++) {
      input.put(theory.sheet()[fromFocus(z) + depth / 2]);
    }
    factors(theory.pixel(), 1, input);
    kernel.z().set(input.array());
    float[] coefficients = new float[Aberration.values().length];
    for (Aberration aberration : Aberration.values()) {
      coefficients[aberration.ordinal()] = (float) start.of(aberration);
    }
    kernel.theta().set(coefficients);
  }

  /** Planes; the first is in focus, those before it are last. */
  private int fromFocus(int plane) {
    return plane < depth - depth / 2 ? plane : plane - depth;
  }

  private void wave(PupilSamples pupil, FloatBuffer input) {
    Arrays.stream(Aberration.values()).forEach(each -> put(pupil.shape(each), input));
    put(pupil.amplitude(), input);
    for (int z = 0; z < depth; z++) {
      int fromFocus = fromFocus(z);
      // Without whole turns, which float32 would round.
      put(
          Arrays.stream(pupil.step())
              .map(step -> Math.IEEEremainder(fromFocus * step, 2 * Math.PI))
              .toArray(),
          input);
    }
  }

  private static void put(double[] values, FloatBuffer input) {
    Arrays.stream(values).forEach(value -> input.put((float) value));
  }

  private void factors(PlaneFilter filter, int times, FloatBuffer input) {
    int columns = width * times / 2 + 1;
    for (int i = 0; i < height * times * columns; i++) {
      input.put(filter.factor(i / columns * width * times + i % columns));
    }
  }
}
