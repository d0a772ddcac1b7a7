package io.github.selfdeblur.psf.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelchSpectrumTest {

  private static Grid plane(int width, int height, IntToDoubleFunction value) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(i);
    }
    return new Grid(values, width, height);
  }

  private static Grid noise(int width, int height, double deviation, double offset) {
    Random random = new Random(3);
    return plane(width, height, i -> offset + deviation * random.nextGaussian());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0.2, 0.43, 0.6})
  void whiteNoiseHasItsVarianceAsPower(double cutOff) {
    WelchSpectrum spectrum = new WelchSpectrum(noise(256, 200, 0.2, 5), cutOff);
    double mean =
        Arrays.stream(spectrum.used())
            .mapToDouble(i -> spectrum.power()[i])
            .average()
            .orElseThrow();
    assertEquals(0.04, mean, 0.04 * 0.03);
    assertEquals(0.04, spectrum.noise(), 0.04 * 0.05);
  }

  @Test
  void anOffsetChangesNothing() {
    double[] power = new WelchSpectrum(noise(64, 64, 1, 0), 0.2).power();
    assertArrayEquals(power, new WelchSpectrum(noise(64, 64, 1, 8), 0.2).power(), 1e-4);
  }

  /** A Hann window's own power is 1, 4, 1 of 6 along each axis. */
  @Test
  void aWaveSpreadsToItsNeighboursAsSmoothedSays() {
    Grid wave =
        plane(128, 128, i -> Math.cos(2 * Math.PI * (20 * (i % 128) - 10 * (i / 128)) / 128.0));
    WelchSpectrum spectrum = new WelchSpectrum(wave, Double.NaN);
    double[] line = new double[65 * 128];
    int peak = 10 * 128 + 108;
    line[peak] = 1;
    double[] smoothed = spectrum.smoothed(line);
    double[] power = spectrum.power();
    for (int at : new int[] {peak, peak + 1, peak - 1, peak + 128, peak - 129, peak + 2}) {
      assertEquals(power[at] / power[peak], smoothed[at] / smoothed[peak], 1e-4);
    }
    assertEquals(1.0 / 4, power[peak - 128] / power[peak], 1e-4);
  }

  @Test
  void smoothingKeepsAConstantAndMeetsTheOtherHalf() {
    WelchSpectrum spectrum = new WelchSpectrum(noise(16, 16, 1, 0), Double.NaN);
    double[] flat = new double[9 * 16];
    Arrays.fill(flat, 2);
    assertArrayEquals(flat, spectrum.smoothed(flat), 1e-12);
    double[] line = new double[9 * 16];
    line[16 + 3] = 1;
    // The opposite of (3, 1) is (13, 15), which spreads to (13, 0) and (12, 0).
    double[] smoothed = spectrum.smoothed(line);
    assertEquals(4.0 / 36, smoothed[13], 1e-12);
    assertEquals(1.0 / 36, smoothed[12], 1e-12);
    assertEquals(0, smoothed[16 + 13], 1e-12);
  }

  @Test
  void oneOfEachPairOfFrequenciesIsUsedThosePassedFirst() {
    WelchSpectrum spectrum = new WelchSpectrum(noise(70, 51, 1, 0), 0.3);
    int side = spectrum.side();
    assertEquals(50, side);
    Set<Integer> seen = new HashSet<>();
    for (int n = 0; n < spectrum.used().length; n++) {
      int i = spectrum.used()[n];
      int opposite = (side - i / side) % side * side + (side - i % side) % side;
      assertTrue(seen.add(i) && seen.add(opposite), "twice: " + i);
      assertEquals(n < spectrum.passed(), spectrum.frequency(i) < 0.3 + 2.0 / side);
      assertTrue(spectrum.frequency(i) > 2.0 / side && spectrum.frequency(i) < 0.5);
    }
    assertEquals(Math.PI * 0.49 * 0.49 * side * side, seen.size(), 0.03 * seen.size());
  }
}
