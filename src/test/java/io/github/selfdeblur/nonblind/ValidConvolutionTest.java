package io.github.selfdeblur.nonblind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.selfdeblur.plane.Pixels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidConvolutionTest {

  private static final Workers WORKERS = new Workers(2);

  /** Kᵀ of Kx, the blurry image by its definition, is KᵀK of x. */
  @ParameterizedTest
  @CsvSource({"40, 30, 5, 5", "31, 40, 6, 3", "17, 50, 1, 8", "8, 9, 13, 12", "1, 1, 4, 4"})
  void blursAsDefined(int width, int height, int psfWidth, int psfHeight) {
    Simulated scene = Simulated.discs(width, height, Simulated.shake(psfWidth, psfHeight));
    ValidConvolution convolution = new ValidConvolution(scene.psf(), height, width, WORKERS);
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
    Pixels psf = Simulated.shake(5, 4);
    float[] blurry = new float[12 * 9];
    blurry[y * 12 + x] = 1;
    float[] spread = new float[16 * 12];
    new ValidConvolution(psf, 9, 12, WORKERS).adjoint(blurry, spread);
    float[] expected = new float[spread.length];
    for (int tap = 0; tap < 20; tap++) {
      expected[(y + tap / 5) * 16 + x + tap % 5] = psf.rotated180().values()[tap];
    }
    assertArrayEquals(expected, spread, 1e-6f);
  }
}
