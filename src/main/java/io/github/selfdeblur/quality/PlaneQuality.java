package io.github.selfdeblur.quality;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import io.github.selfdeblur.intensity.NoiseLevel;
import io.github.selfdeblur.intensity.PoissonGaussian;
import io.github.selfdeblur.options.optics.OpticsLimits;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.align.Aligned;
import io.github.selfdeblur.quality.align.ShiftAlignment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that can be measured of a plane with what is known besides it, each number under a
 * name that ends in its unit. What an image is too small for is NaN.
 */
public final class PlaneQuality {

  private static final int MAX_SHIFT_PX = 10;
  private static final int LEAST_SIDE_FOR_NOISE = 16;
  private static final int LEAST_SIDE_FOR_FREQUENCIES = 64;

  /** No px is trusted more than with this share of the mean σ. */
  private static final double LEAST_SHARE_OF_SIGMA = 0.1;

  private final Grid image;
  private final Map<String, Double> table;

  /** Of the image with the truth; null before {@link #against}. */
  private Aligned aligned;

  private Grid truth;
  private double peak;

  /**
   * Starts with what the image tells by itself: noise, and resolution.
   *
   * @param image grey values
   */
  public PlaneQuality(Grid image) {
    this(image, new LinkedHashMap<>());
    int side = Math.min(image.width(), image.height());
    boolean noisy = side >= LEAST_SIDE_FOR_NOISE;
    PoissonGaussian camera = noisy ? PoissonGaussian.of(image) : null;
    put("noise_sigma_grey", side >= 2 ? NoiseLevel.of(image) : Double.NaN);
    put("noise_sigma_zoran_weiss_grey", noisy ? ZoranWeiss.of(image) : Double.NaN);
    put("noise_sigma_photons_grey", noisy ? camera.meanSigma(image) : Double.NaN);
    put("gain_grey_per_photon", noisy ? camera.gain() : Double.NaN);
    put("read_noise_grey", noisy ? camera.readNoise(0) : Double.NaN);
    boolean large = side >= LEAST_SIDE_FOR_FREQUENCIES;
    put("resolution_decorrelation_px", large ? DecorrelationResolution.of(image) : Double.NaN);
    put(
        "resolution_frc_halves_px",
        large ? 2 * FourierRingCorrelation.ofHalves(image).resolution() : Double.NaN);
  }

  private PlaneQuality(Grid image, Map<String, Double> table) {
    this.image = image;
    this.table = table;
  }

  /** Starts with nothing: the image by itself is not measured. */
  public static PlaneQuality ofResult(Grid image) {
    return new PlaneQuality(image, new LinkedHashMap<>());
  }

  private void put(String name, double value) {
    table.put(name, value);
  }

  /**
   * Compared with the truth, after the best alignment within ±10 px and without a border of 15 px.
   *
   * @param truth of the image's size and unit
   * @param peak the largest possible grey value
   */
  public PlaneQuality against(Grid truth, double peak) {
    this.truth = truth;
    this.peak = peak;
    aligned = align(image);
    put("psnr_db", Psnr.of(aligned.estimate(), aligned.truth(), peak));
    put("ssim", Ssim.of(aligned.estimate(), aligned.truth(), peak));
    put("ssim_zero_padded", Ssim.zeroPadded(aligned.estimate(), aligned.truth(), peak));
    put("shift_x_px", aligned.dx());
    put("shift_y_px", aligned.dy());
    return this;
  }

  /**
   * After {@link #against}: compared with the truth as the blurry image is, too, and with the
   * blurry image itself.
   *
   * @param blurry of the image's size and unit
   * @throws IllegalStateException before that
   */
  public PlaneQuality improving(Grid blurry) {
    requireTruth();
    SizeRules.same("Image", image, "blurry image", blurry);
    put("isnr_db", Isnr.of(aligned.estimate(), align(blurry).estimate(), aligned.truth()));
    put("psnr_to_blurry_db", Psnr.of(image, blurry, peak));
    return this;
  }

  /**
   * After {@link #against}: compared with what a deconvolution with the true PSF makes.
   *
   * @param known that result, of the image's size and unit
   * @throws IllegalStateException before that
   */
  public PlaneQuality relativeTo(Grid known) {
    requireTruth();
    Grid ours = aligned.estimate();
    Grid theirs = align(known).estimate();
    put("error_ratio_spectral", ErrorRatio.spectral(ours, theirs, aligned.truth()));
    put("error_ratio_squared", ErrorRatio.squared(ours, theirs, aligned.truth()));
    return this;
  }

  private void requireTruth() {
    if (aligned == null) {
      throw new IllegalStateException(
          "Nothing can be compared with the truth before it is given: call against(truth, peak)"
              + " first.");
    }
  }

  private Aligned align(Grid estimate) {
    return ShiftAlignment.align(estimate, truth, MAX_SHIFT_PX);
  }

  /**
   * How white the part of the blurry image is that the image does not explain, each px divided by
   * the σ that its brightness has.
   *
   * @param blurry of the image's size and unit
   * @param psf of 2 dimensions, which blurred it
   */
  public PlaneQuality explaining(Grid blurry, Psf psf, int threads) {
    SizeRules.same("Image", image, "blurry image", blurry);
    float[] explained = Blur.of(image, psf, threads).values();
    int left = psf.size()[0];
    int top = psf.size()[1];
    int width = blurry.width() - 2 * left;
    int height = blurry.height() - 2 * top;
    boolean noisy = Math.min(width, height) >= LEAST_SIDE_FOR_NOISE;
    if (noisy) {
      PoissonGaussian camera = PoissonGaussian.of(blurry);
      double mean = Math.max(camera.meanSigma(blurry), Double.MIN_NORMAL);
      float[] residual = new float[explained.length];
      for (int i = 0; i < residual.length; i++) {
        double sigma = Math.max(camera.sigmaAt(explained[i]), LEAST_SHARE_OF_SIGMA * mean);
        residual[i] = (float) ((blurry.values()[i] - explained[i]) / sigma);
      }
      Grid inside =
          new Grid(residual, blurry.width(), blurry.height()).crop(left, top, width, height);
      put("residual_whiteness", ResidualWhiteness.of(inside));
    } else {
      put("residual_whiteness", Double.NaN);
    }
    return this;
  }

  /**
   * What the PSF tells by itself.
   *
   * @param psf values ≥ 0 with a sum above 0
   */
  public PlaneQuality psf(Grid psf) {
    PsfCheck check = PsfCheck.of(psf);
    put("psf_border_share", check.borderShare());
    put("psf_centroid_x_px", check.centroidX());
    put("psf_centroid_y_px", check.centroidY());
    put("psf_peak_share", check.peakShare());
    return this;
  }

  /** How alike two PSFs are, wherever they lie; see {@link KernelSimilarity}. */
  public PlaneQuality similarity(Grid psf, Grid truePsf) {
    put("psf_similarity", KernelSimilarity.of(psf, truePsf));
    return this;
  }

  /** The share of the PSF's frequencies that a lens does not pass; see {@link PsfCheck}. */
  public PlaneQuality optics(Grid psf, double na, double wavelengthUm, double pixelUm) {
    OpticsLimits.check(na, pixelUm);
    put("psf_beyond_optics_share", PsfCheck.shareBeyondOptics(psf, na, wavelengthUm, pixelUm));
    return this;
  }

  /** The numbers, in the order in which they were asked for. */
  public Map<String, Double> table() {
    return table;
  }
}
