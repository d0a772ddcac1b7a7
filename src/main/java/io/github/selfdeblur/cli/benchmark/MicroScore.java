package io.github.selfdeblur.cli.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What deconvolutions made of a micrograph: PSNR in dB, after alignment.
 *
 * @param name specimen__blur__noise
 * @param photons in the brightest px
 * @param blurred before all
 * @param nominal with the PSF that NA and wavelength promise; as blurred where they are unknown
 * @param blind by what the run was told, of the runs that were made
 * @param ceiling with the true PSF
 */
record MicroScore(
    String name,
    double photons,
    double blurred,
    double nominal,
    Map<Told, Blind> blind,
    double ceiling) {

  private static final double LOW_NOISE_PHOTONS = 700;
  private static final double WORTH_DB = 1;
  private static final String PARTS = "__";
  private static final Blind NONE = new Blind(Double.NaN, Double.NaN, Double.NaN);

  /**
   * What became of a blind run.
   *
   * @param psnr dB
   * @param similarity of its PSF to the true one
   * @param seconds it took
   */
  record Blind(double psnr, double similarity, double seconds) {}

  /** Names of {@link #row}. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("blurred", "nominal"));
    columns.addAll(each(""));
    columns.addAll(List.of("true_psf", "nominal_share"));
    List.of("_share", "_loss", "_similarity", "_seconds")
        .forEach(measure -> columns.addAll(each(measure)));
    return columns;
  }

  private static List<String> each(String measure) {
    return Arrays.stream(Told.values()).map(told -> told.label() + measure).toList();
  }

  /** NaN of runs that were not made. */
  double[] row() {
    return Stream.of(
            new double[] {blurred, nominal},
            each(Blind::psnr),
            new double[] {ceiling, share(nominal)},
            each(run -> share(run.psnr)),
            each(run -> nominal - run.psnr),
            each(Blind::similarity),
            each(Blind::seconds))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private double[] each(ToDoubleFunction<Blind> measure) {
    return Arrays.stream(Told.values())
        .mapToDouble(told -> measure.applyAsDouble(blind.getOrDefault(told, NONE)))
        .toArray();
  }

  /** Of what the true PSF gains. */
  double share(double psnr) {
    return (psnr - blurred) / (ceiling - blurred);
  }

  double share(Told told) {
    return share(blind.get(told).psnr);
  }

  /** Whether the true PSF gains so much that shares mean something. */
  boolean hasRoom() {
    return ceiling - blurred >= WORTH_DB;
  }

  boolean isLowNoise() {
    return photons > LOW_NOISE_PHOTONS;
  }

  String specimen() {
    return name.split(PARTS)[0];
  }

  /** The part of the name after the specimen; the specimen where there is none. */
  String blur() {
    String[] parts = name.split(PARTS);
    return parts[Math.min(1, parts.length - 1)];
  }
}
