package io.github.selfdeblur;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.blind.method.SelfDeblurFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import java.util.List;

/** Small images of bright blobs under a lopsided blur, and options that fit them in seconds. */
public final class Blobs {

  private Blobs() {}

  /** Grey values from 0 to about {@code peak}, blurred by {@link #psf()}. */
  public static Grid blurred(int width, int height, double peak) {
    return convolve(sharp(width + 4, height + 4, peak), psf());
  }

  /** The same without blur. */
  public static Grid sharp(int width, int height, double peak) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      double x = i % width;
      double y = i / width;
      double waves = Math.sin(x * 0.9 + 0.3 * y) * Math.cos(y * 0.7 - 0.2 * x);
      values[i] = (float) (peak * (waves > 0.2 ? 0.9 : 0.1));
    }
    return new Grid(values, width, height);
  }

  /** An L of 5×5 px, sum 1: neither symmetric nor equal to its transpose. */
  public static Grid psf() {
    float[] values = new float[25];
    for (int i : new int[] {5, 6, 7, 12, 17}) {
      values[i] = 0.2f;
    }
    return new Grid(values, 5, 5);
  }

  /** The true convolution where the PSF lies wholly on the image. */
  public static Grid convolve(Grid image, Grid psf) {
    int width = image.width() - psf.width() + 1;
    int height = image.height() - psf.height() + 1;
    float[] blurred = new float[width * height];
    for (int i = 0; i < blurred.length; i++) {
      double sum = 0;
      for (int k = 0; k < psf.values().length; k++) {
        int x = i % width + psf.width() - 1 - k % psf.width();
        int y = i / width + psf.height() - 1 - k / psf.width();
        sum += (double) psf.values()[k] * image.values()[y * image.width() + x];
      }
      blurred[i] = (float) sum;
    }
    return new Grid(blurred, width, height);
  }

  /** A small network on the CPU. */
  public static SelfDeblurOptionsBuilder quick(int iterations) {
    return quick(Preset.REFERENCE, iterations);
  }

  /** A small network on the CPU. */
  public static SelfDeblurOptionsBuilder quick(Preset preset, int iterations) {
    Networks small = new Networks(ImageNetwork.of(4, 12, 4, 3, 2), new KernelNetwork(20, 1, 50));
    return SelfDeblurOptions.preset(preset)
        .psfSize(5, 5)
        .eachPhase(phase -> phase.with(small).with(new Rates(0.01, 1e-3, 1)))
        .device(ComputeDevice.CPU)
        .iterations(iterations);
  }

  /** The small network on MSE, then on SSIM. */
  public static SelfDeblurOptionsBuilder quickThenSsim(int mseIterations, int ssimIterations) {
    Phase mse = Phase.reference(mseIterations, FitTerm.MSE);
    Phase ssim = mse.then(ssimIterations, FitTerm.SSIM, Rates.REFERENCE);
    Networks small = quick(1).build().schedule().phases().get(0).networks();
    return quick(mseIterations + ssimIterations)
        .schedule(new Schedule(List.of(mse, ssim), Method.NETWORK))
        .eachPhase(phase -> phase.with(small).with(new Rates(0.01, 1e-3, 1)));
  }

  /** What SelfDeblur told of its fit. */
  public static SelfDeblurFacts facts(SelfDeblurResult result) {
    return (SelfDeblurFacts) result.report().method();
  }
}
