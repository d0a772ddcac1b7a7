package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.family.SoftPrior;
import io.github.selfdeblur.psf.likelihood.DampedDescent;
import io.github.selfdeblur.psf.volume.Aberration;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.VolumePower;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The aberrations, and the specimen's spectrum, that explain a stack's power spectrum P best: the
 * least of mean(ln S + P/S) over the frequencies that the optics pass, plus what the parameters
 * cost, where S is the specimen's power times |H|², smoothed as the tiles' window smooths it, plus
 * the noise's. P. Whittle 1953, doi:10.1007/BF02590998. A PSF and its mirror image are the same
 * here. By {@link DampedDescent}.
 */
final class SpectrumFit {

  private static final DampedDescent DESCENT = new DampedDescent(1e5, 2e-6);

  /** 0.004 · √(c² + 0.1²): dear near 0, cheap far off. */
  private static final SoftPrior ABERRATION = new SoftPrior(0, 5, 0.02);

  private final TilePower tiles;
  private final VolumeShapes shapes;
  private final ThreadLocal<VolumePower> optics;
  private final List<SoftPrior> priors = new ArrayList<>();
  private final int ofSpecimen;

  SpectrumFit(TilePower tiles, Optics microscope) {
    this.tiles = tiles;
    shapes = new VolumeShapes(tiles, microscope);
    optics =
        ThreadLocal.withInitial(
            () -> new VolumePower(microscope, tiles.side(), tiles.side(), tiles.planes()));
    priors.addAll(VolumeShapes.priors());
    ofSpecimen = priors.size();
    for (int i = 0; i < Aberration.values().length; i++) {
      priors.add(ABERRATION);
    }
  }

  /**
   * A minimum.
   *
   * @param penalty in nats a frequency, with what the parameters cost
   * @param all every parameter, to go on with
   */
  record Found(Aberrations aberrations, double penalty, double[] all) {}

  /** The nearest minimum from some aberrations, within some steps. */
  Found from(Aberrations start, int steps) {
    double[] all = new double[priors.size()];
    for (int p = 0; p < ofSpecimen; p++) {
      all[p] = priors.get(p).usual();
    }
    System.arraycopy(start.radians(), 0, all, ofSpecimen, all.length - ofSpecimen);
    all[0] = amplitude(all);
    // The specimen first, which costs no PSF.
    return descended(descended(all, steps, ofSpecimen).all(), steps, all.length);
  }

  /** The minimum to which some more steps lead from what was found. */
  Found from(Found found, int steps) {
    return descended(found.all(), steps, found.all().length);
  }

  /**
   * @param free so many of the parameters move
   */
  private Found descended(double[] start, int steps, int free) {
    SpectrumState state = DESCENT.from(state(start), steps, free, this::state);
    double[] all = state.parameters();
    double[] own = Arrays.copyOfRange(all, ofSpecimen, all.length);
    return new Found(new Aberrations(own), state.value(), all);
  }

  private SpectrumState state(double[] parameters) {
    return new SpectrumState(tiles, shapes, this::transfer, priors, ofSpecimen, parameters);
  }

  private double[] transfer(double[] radians) {
    return optics.get().of(new Aberrations(radians));
  }

  /** The specimen's amplitude that the stack's power asks for. */
  private double amplitude(double[] all) {
    double[] transfer = transfer(Arrays.copyOfRange(all, ofSpecimen, all.length));
    double logs = 0;
    int count = 0;
    for (int i : tiles.used()) {
      if (tiles.power()[i] > 3 * tiles.noise()) {
        double log = Math.log(Math.max(transfer[i], 1e-4));
        for (int p = 1; p < ofSpecimen; p++) {
          log += all[p] * shapes.of(p)[i];
        }
        logs += Math.log(tiles.power()[i]) - log;
        count++;
      }
    }
    return count == 0 ? Math.log(tiles.noise()) : logs / count;
  }
}
