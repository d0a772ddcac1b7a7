package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.convolution.CircularConvolution;
import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.deconvolve.backend.WienerWork;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** A Wiener filter's rounds. */
final class PlainWiener implements WienerWork {

  private final int[] observed;
  private final Grid y;
  private final Grid x;
  private final float[] before;
  private final CircularConvolution convolution;
  private final float[] explains;
  private final float[] inverse;

  PlainWiener(Grid blurry, Psf psf, double strength, Workers workers) {
    observed = blurry.size();
    int[] size = Surround.periodicSize(observed, psf.size());
    y = Surround.periodic(blurry, size);
    x = Grid.zeros(size);
    before = y.values().clone();
    convolution = new CircularConvolution(psf, size, workers);
    explains = convolution.power();
    inverse = convolution.differencePower();
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = (float) (1 / Math.max(explains[i] + strength * inverse[i], 1e-12));
      explains[i] *= inverse[i];
    }
  }

  @Override
  public void round(float momentum) {
    float[] values = x.values();
    convolution.scale(y.values(), values, explains);
    for (int i = 0; i < values.length; i++) {
      float now = values[i];
      values[i] += momentum * (now - before[i]);
      before[i] = now;
    }
    Surround.replace(y, observed, x);
  }

  @Override
  public Grid sharp() {
    convolution.adjoint(y.values(), x.values(), inverse);
    return x.crop(new int[observed.length], observed);
  }

  @Override
  public void close() {
    // Java's own memory.
  }
}
