package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one entry of a {@link Comparison} made.
 *
 * @param method its label
 * @param runs at least one; several with other seeds
 */
public record Result(String method, List<Run> runs) {

  /**
   * One run.
   *
   * @param image of the plane's or volume's size and grey scale
   * @param psf with which it was made; null where nobody knows
   * @param found whether that was found by the run itself
   * @param numbers quality by name; of what was run also seconds, the peak memory of the whole
   *     process and the flux ratio
   */
  public record Run(ImagePlus image, ImagePlus psf, boolean found, Map<String, Double> numbers) {}

  /** Of the first run. */
  public ImagePlus image() {
    return runs.get(0).image();
  }

  /** Of the first run; null where nobody knows. */
  public ImagePlus psf() {
    return runs.get(0).psf();
  }

  /** Whether the PSF was found by the run itself. */
  public boolean foundPsf() {
    return runs.get(0).found();
  }

  /** Of several runs their mean. */
  public Map<String, Double> numbers() {
    return ofEach(this::mean);
  }

  /** Of several runs their standard deviation, that of a sample (n - 1); of one NaN. */
  public Map<String, Double> deviations() {
    return ofEach(
        name -> {
          double mean = mean(name);
          double squares = runs.stream().mapToDouble(run -> square(of(run, name) - mean)).sum();
          return Math.sqrt(squares / (runs.size() - 1));
        });
  }

  private static double square(double x) {
    return x * x;
  }

  private double mean(String name) {
    return runs.stream().mapToDouble(run -> of(run, name)).sum() / runs.size();
  }

  private static double of(Run run, String name) {
    return run.numbers().getOrDefault(name, Double.NaN);
  }

  private Map<String, Double> ofEach(ToDoubleFunction<String> value) {
    Map<String, Double> all = new LinkedHashMap<>();
    runs.get(0).numbers().keySet().forEach(name -> all.put(name, value.applyAsDouble(name)));
    return all;
  }
}
