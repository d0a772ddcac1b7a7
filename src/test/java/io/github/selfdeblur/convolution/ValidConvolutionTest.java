package io.github.selfdeblur.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.deconvolve.Simulated;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidConvolutionTest {

  private static final Workers WORKERS = new Workers(2);

  /** Kᵀ of Kx, the blurry image by its definition, is KᵀK of x. */
  @ParameterizedTest
  @CsvSource({"40, 30, 5, 5", "31, 40, 6, 3", "17, 50, 1, 8", "8, 9, 13, 12", "1, 1, 4, 4"})
  void blursAsDefined(int width, int height, int psfWidth, int psfHeight) {
    Simulated scene = Simulated.discs(width, height, Simulated.shake(psfWidth, psfHeight));
    ValidConvolution convolution =
        new ValidConvolution(scene.psf(), new int[] {width, height}, WORKERS);
    float[] viaBlurry = new float[scene.latent().values().length];
    float[] direct = new float[viaBlurry.length];
    convolution.adjoint(scene.blurry().values(), viaBlurry);
    convolution.normal(scene.latent().values(), direct);
    assertArrayEquals(viaBlurry, direct, 1e-5f);
  }

  /** Kᵀ spreads each pixel like k′. */
  @ParameterizedTest
  @CsvSource({"0, 0", "11, 0", "5, 8", "11, 8"})
  void adjointSpreadsAPixel(int x, int y) {
    Grid psf = Simulated.shake(5, 4);
    float[] blurry = new float[12 * 9];
    blurry[y * 12 + x] = 1;
    float[] spread = new float[16 * 12];
    new ValidConvolution(psf, new int[] {12, 9}, WORKERS).adjoint(blurry, spread);
    float[] expected = new float[spread.length];
    for (int tap = 0; tap < 20; tap++) {
      expected[(y + tap / 5) * 16 + x + tap % 5] = psf.mirrored().values()[tap];
    }
    assertArrayEquals(expected, spread, 1e-6f);
  }

  /** y(p) = Σ k′(i) x(p + i) in three dimensions, odd and even. */
  @ParameterizedTest
  @CsvSource({"6, 5, 4, 3, 2, 3", "4, 7, 9, 1, 4, 2", "8, 3, 2, 5, 5, 1"})
  void blursStacksAsDefined(int w, int h, int d, int kw, int kh, int kd) {
    Grid psf = random(kw, kh, kd);
    ValidConvolution convolution = new ValidConvolution(psf, new int[] {w, h, d}, WORKERS);
    Grid latent = random(convolution.latentSize());
    float[] expected = new float[w * h * d];
    for (int i = 0; i < expected.length; i++) {
      double sum = 0;
      for (int tap = 0; tap < psf.values().length; tap++) {
        int x = i % w + tap % kw;
        int y = i / w % h + tap / kw % kh;
        int z = i / w / h + tap / kw / kh;
        int at = (z * (h + kh - 1) + y) * (w + kw - 1) + x;
        sum += (double) psf.mirrored().values()[tap] * latent.values()[at];
      }
      expected[i] = (float) sum;
    }
    float[] blurred = new float[expected.length];
    convolution.blur(latent.values(), blurred);
    assertArrayEquals(expected, blurred, 1e-4f);
  }

  /** ⟨Kx, y⟩ = ⟨x, Kᵀy⟩. */
  @ParameterizedTest
  @CsvSource({"6, 5, 4, 3, 2, 3", "4, 7, 9, 1, 4, 2"})
  void adjointOfStacks(int w, int h, int d, int kw, int kh, int kd) {
    ValidConvolution convolution =
        new ValidConvolution(random(kw, kh, kd), new int[] {w, h, d}, WORKERS);
    Grid x = random(convolution.latentSize());
    Grid y = random(w, h, d);
    float[] kx = new float[y.values().length];
    convolution.blur(x.values(), kx);
    float[] kty = new float[x.values().length];
    convolution.adjoint(y.values(), kty);
    double left = dot(kx, y.values());
    assertEquals(left, dot(x.values(), kty), 1e-5 * Math.abs(left));
    float[] normal = new float[kty.length];
    convolution.normal(x.values(), normal);
    float[] twice = new float[kty.length];
    convolution.adjoint(kx, twice);
    assertArrayEquals(twice, normal, 1e-3f);
  }

  private static Grid random(int... size) {
    Grid grid = Grid.zeros(size);
    Random random = new Random(size[0]);
    for (int i = 0; i < grid.values().length; i++) {
      grid.values()[i] = random.nextFloat();
    }
    return grid;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
