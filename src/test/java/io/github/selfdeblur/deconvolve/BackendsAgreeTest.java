package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.deconvolve.torch.TorchBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PyTorch, on its CPU, makes the images that Java makes. */
class BackendsAgreeTest {

  private static final TorchBackend TORCH = new TorchBackend(Device.cpu(), 2);
  private static final double SIGMA = 0.005;

  /** Of the range, what any px may differ by. */
  private static final double ALIKE = 1e-4;

  /** The same where rounding decides on which side of a jump a px falls, and root mean square. */
  private static final double DECIDED = 0.01;

  private static final double DECIDED_MEAN = 3e-4;

  /** Off centre, of even and odd sides. */
  private static final Psf FLAT = psf(new int[] {3, 2}, 6, 5);

  private static final Psf DEEP = psf(new int[] {1, 1, 2}, 4, 3, 3);
  private static final Grid PLANE = balls(FLAT, 57, 44);
  private static final Grid STACK = balls(DEEP, 32, 29, 16);

  static Stream<KnownPsfMethod> ofPlanes() {
    return Stream.concat(
        Stream.of(new MicrographMean(new SparsePrior(1e-3, true, 2), SIGMA)), ofAll());
  }

  static Stream<KnownPsfMethod> ofAll() {
    return Stream.of(
        new Wiener(1e-3, 2),
        new RichardsonLucy(10, 0, false, Discrepancy.NEVER, 2),
        new RichardsonLucy(10, 0.002, true, Discrepancy.NEVER, 2),
        new RichardsonLucy(30, 0, true, new Discrepancy(2 * SIGMA, 0.1), 2),
        new HyperLaplacian(2.0 / 3, 2000, 2),
        new SparsePrior(1e-3, false, 2),
        new SparsePrior(1e-3, true, 2));
  }

  @ParameterizedTest
  @MethodSource("ofPlanes")
  void onPlanes(KnownPsfMethod method) {
    assertAgree(method, PLANE, FLAT);
  }

  @ParameterizedTest
  @MethodSource("ofAll")
  void onStacks(KnownPsfMethod method) {
    assertAgree(method, STACK, DEEP);
  }

  /** Whether a px can fall on either side of a jump, of a shrinkage or of what is held at zero. */
  private static boolean decides(KnownPsfMethod method) {
    return method instanceof HyperLaplacian
        || method instanceof MicrographMean
        || method instanceof SparsePrior sparse && sparse.positive();
  }

  private static void assertAgree(KnownPsfMethod method, Grid blurry, Psf psf) {
    List<Double> heardOfJava = new ArrayList<>();
    List<Double> heardOfTorch = new ArrayList<>();
    Grid java = method.deconvolve(blurry, psf, heardOfJava::add);
    Grid torch = TORCH.inTurn(() -> method.on(TORCH).deconvolve(blurry, psf, heardOfTorch::add));
    double most = 0;
    for (int i = 0; i < java.values().length; i++) {
      most = Math.max(most, Math.abs(java.values()[i] - torch.values()[i]));
    }
    double range = java.maximum() - java.minimum();
    double root = Math.sqrt(java.meanSquaredDifference(torch));
    boolean decides = decides(method);
    double limit = decides ? DECIDED : ALIKE;
    assertTrue(most <= limit * range, method + ": " + most + " of " + range);
    double mean = decides ? DECIDED_MEAN : ALIKE;
    assertTrue(root <= mean * range, method + ": " + root + " root mean square of " + range);
    assertEquals(heardOfJava, heardOfTorch, "the steps of " + method);
    assertTrue(method.on(TORCH).toString().contains("2 threads of PyTorch"), method.toString());
  }

  @Test
  void itIsTheSameEveryTimeAndStops() {
    KnownPsfMethod method = new SparsePrior(1e-3, true, 2).on(TORCH);
    Progress third = new Third();
    Grid once = TORCH.inTurn(() -> method.deconvolve(PLANE, FLAT, third));
    Grid again = TORCH.inTurn(() -> method.deconvolve(PLANE, FLAT, new Third()));
    assertArrayEquals(once.values(), again.values());
    Grid whole = TORCH.inTurn(() -> method.deconvolve(PLANE, FLAT, Progress.NONE));
    assertTrue(once.meanSquaredDifference(whole) > 0, "did not stop");
  }

  /** Ends after three calls. */
  private static final class Third implements Progress {
    private int calls;

    @Override
    public boolean reached(double fraction) {
      return ++calls < 3;
    }
  }

  private static Psf psf(int[] origin, int... size) {
    Grid values = Grid.zeros(size);
    for (int i = 0; i < values.values().length; i++) {
      values.values()[i] = i % 7 + 1;
    }
    return Psf.normalised(values, origin);
  }

  /** Bright balls on a dark ground, blurred, with noise. */
  private static Grid balls(Psf psf, int... size) {
    Grid sharp = Grid.zeros(size);
    Random random = new Random(3);
    for (int n = 0; n < 12; n++) {
      addBall(sharp, random);
    }
    Grid blurry = Blur.of(sharp, psf, 1);
    for (int i = 0; i < blurry.values().length; i++) {
      blurry.values()[i] += (float) (0.05 + SIGMA * random.nextGaussian());
    }
    return blurry;
  }

  private static void addBall(Grid grid, Random random) {
    int[] size = grid.size();
    int[] centre = new int[size.length];
    for (int axis = 0; axis < centre.length; axis++) {
      centre[axis] = random.nextInt(size[axis]);
    }
    double radius = 2 + 4 * random.nextDouble();
    float value = (float) (0.2 + 0.7 * random.nextDouble());
    for (int i = 0; i < grid.values().length; i++) {
      int rest = i;
      double squares = 0;
      for (int axis = 0; axis < centre.length; axis++) {
        squares += Math.pow(rest % size[axis] - centre[axis], 2);
        rest /= size[axis];
      }
      if (squares < radius * radius) {
        grid.values()[i] = value;
      }
    }
  }
}
