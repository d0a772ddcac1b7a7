package io.github.selfdeblur.options;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Everything that determines a run, immutable. Start from a preset:
 *
 * <pre>{@code
 * SelfDeblurOptions options =
 *     SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(17, 17).seed(3).build();
 * }</pre>
 */
public final class SelfDeblurOptions {

  private final Builder values;

  private SelfDeblurOptions(Builder values) {
    this.values = values;
  }

  /** Options that follow {@code preset} but for what is set afterwards. */
  public static Builder preset(Preset preset) {
    return new Builder(preset);
  }

  /** The preset these options started from. */
  public Preset preset() {
    return values.preset;
  }

  /** Width of the PSF's support in px, ≥ 1, odd or even. */
  public int psfWidth() {
    return values.psfWidth;
  }

  /** Height of the PSF's support in px, ≥ 1, odd or even. */
  public int psfHeight() {
    return values.psfHeight;
  }

  /**
   * Iterations to run, ≥ 1; default: the preset's. Fewer iterations cut the preset short and move
   * none of its switches.
   */
  public int iterations() {
    return values.iterations;
  }

  /** The seed of every random number, ≥ 0; default 0. */
  public int seed() {
    return values.seed;
  }

  /** The iteration, counted from 0, at which 1 − SSIM replaces the mean squared error. */
  public int ssimFrom() {
    return values.ssimFrom;
  }

  /** λ of total variation in units of the noise's σ (both on the [0, 1] scale), ≥ 0; default 0. */
  public double tvWeight() {
    return values.tvWeight;
  }

  /** The noise's σ in the image's own grey values; empty, the default, means estimated. */
  public OptionalDouble noiseSigma() {
    return values.noiseSigma;
  }

  /**
   * The grey value that the networks' 1 stands for, the brightest a result can be; empty, the
   * default, means 255 for 8-bit images and the image's largest value for others.
   */
  public OptionalDouble whiteLevel() {
    return values.whiteLevel;
  }

  /** Adam's rate for G_x, &gt; 0; default 0.01. */
  public double imageRate() {
    return values.imageRate;
  }

  /** Adam's rate for G_k, &gt; 0; default 1e-4. */
  public double kernelRate() {
    return values.kernelRate;
  }

  /** The iterations at which both rates are halved. */
  public List<Integer> rateHalvings() {
    return values.rateHalvings;
  }

  /** σ of the fresh noise that is added to G_x's input in every iteration, ≥ 0; default 0.001. */
  public double inputNoise() {
    return values.inputNoise;
  }

  /** Joint (default) or alternating updates. */
  public Optimisation optimisation() {
    return values.optimisation;
  }

  /** The size of G_x; default: the paper's. */
  public ImageNetwork imageNetwork() {
    return values.imageNetwork;
  }

  /** The size of G_k; default: the paper's. */
  public KernelNetwork kernelNetwork() {
    return values.kernelNetwork;
  }

  /** Where to run; default {@link ComputeDevice#AUTO}. */
  public ComputeDevice device() {
    return values.device;
  }

  /** CPU threads, from 1 to the machine's cores; default: all cores. */
  public int threads() {
    return values.threads;
  }

  /** What both learning rates are multiplied by in {@code iteration}, counted from 0. */
  public double rateFactor(int iteration) {
    return Math.pow(0.5, rateHalvings().stream().filter(halving -> iteration >= halving).count());
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder implements Cloneable {
    private final Preset preset;
    private int psfWidth;
    private int psfHeight;
    private int iterations;
    private int seed;
    private int ssimFrom;
    private double tvWeight;
    private OptionalDouble noiseSigma = OptionalDouble.empty();
    private OptionalDouble whiteLevel = OptionalDouble.empty();
    private double imageRate = 0.01;
    private double kernelRate = 1e-4;
    private List<Integer> rateHalvings;
    private double inputNoise = 0.001;
    private Optimisation optimisation = Optimisation.JOINT;
    private ImageNetwork imageNetwork = ImageNetwork.REFERENCE;
    private KernelNetwork kernelNetwork = KernelNetwork.REFERENCE;
    private ComputeDevice device = ComputeDevice.AUTO;
    private int threads = cores();

    private Builder(Preset preset) {
      this.preset = preset;
      iterations = preset.iterations();
      ssimFrom = preset.ssimFrom();
      rateHalvings = preset.rateHalvings();
    }

    /** Required: the support of the PSF in px. Take the smallest that surely holds it. */
    public Builder psfSize(int widthPx, int heightPx) {
      psfWidth = widthPx;
      psfHeight = heightPx;
      return this;
    }

    /** See {@link SelfDeblurOptions#iterations()}. */
    public Builder iterations(int iterations) {
      this.iterations = iterations;
      return this;
    }

    /** See {@link SelfDeblurOptions#seed()}. */
    public Builder seed(int seed) {
      this.seed = seed;
      return this;
    }

    /** See {@link SelfDeblurOptions#ssimFrom()}. */
    public Builder ssimFrom(int iteration) {
      ssimFrom = iteration;
      return this;
    }

    /** See {@link SelfDeblurOptions#tvWeight()}. */
    public Builder tvWeight(double lambdaOverSigma) {
      tvWeight = lambdaOverSigma;
      return this;
    }

    /** See {@link SelfDeblurOptions#noiseSigma()}. */
    public Builder noiseSigma(double greyValues) {
      noiseSigma = OptionalDouble.of(greyValues);
      return this;
    }

    /** See {@link SelfDeblurOptions#whiteLevel()}. */
    public Builder whiteLevel(double greyValue) {
      whiteLevel = OptionalDouble.of(greyValue);
      return this;
    }

    /** See {@link SelfDeblurOptions#imageRate()} and {@link SelfDeblurOptions#kernelRate()}. */
    public Builder rates(double image, double kernel) {
      imageRate = image;
      kernelRate = kernel;
      return this;
    }

    /** See {@link SelfDeblurOptions#rateHalvings()}. */
    public Builder rateHalvings(List<Integer> iterations) {
      rateHalvings = List.copyOf(iterations);
      return this;
    }

    /** See {@link SelfDeblurOptions#inputNoise()}. */
    public Builder inputNoise(double sigma) {
      inputNoise = sigma;
      return this;
    }

    /** See {@link SelfDeblurOptions#optimisation()}. */
    public Builder optimisation(Optimisation optimisation) {
      this.optimisation = optimisation;
      return this;
    }

    /** See {@link SelfDeblurOptions#imageNetwork()}. */
    public Builder imageNetwork(ImageNetwork network) {
      imageNetwork = network;
      return this;
    }

    /** See {@link SelfDeblurOptions#kernelNetwork()}. */
    public Builder kernelNetwork(KernelNetwork network) {
      kernelNetwork = network;
      return this;
    }

    /** See {@link SelfDeblurOptions#device()}. */
    public Builder device(ComputeDevice device) {
      this.device = device;
      return this;
    }

    /** See {@link SelfDeblurOptions#threads()}. */
    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException with one sentence that states the broken rule
     */
    public SelfDeblurOptions build() {
      Require.atLeast(1, psfWidth, "PSF width (px)");
      Require.atLeast(1, psfHeight, "PSF height (px)");
      Require.atLeast(1, iterations, "Iterations");
      Require.atLeast(0, seed, "Seed");
      Require.atLeast(0, ssimFrom, "The first SSIM iteration");
      Require.notNegative(tvWeight, "TV weight");
      noiseSigma.ifPresent(sigma -> Require.notNegative(sigma, "Noise sigma"));
      whiteLevel.ifPresent(white -> Require.positive(white, "White level"));
      Require.positive(imageRate, "The image network's learning rate");
      Require.positive(kernelRate, "The kernel network's learning rate");
      Require.notNegative(inputNoise, "Input noise");
      if (threads < 1 || threads > cores()) {
        throw new IllegalArgumentException(
            "Threads must be from 1 to this machine's " + cores() + " cores, got " + threads + ".");
      }
      return new SelfDeblurOptions(clone());
    }

    @Override
    protected Builder clone() {
      try {
        return (Builder) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    private static int cores() {
      return Runtime.getRuntime().availableProcessors();
    }
  }
}
