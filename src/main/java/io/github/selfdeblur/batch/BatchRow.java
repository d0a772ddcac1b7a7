package io.github.selfdeblur.batch;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What became of a file: a row of the table.
 *
 * @param file below the folder of the images, or absolute
 * @param status what happened last
 * @param reason in a sentence; empty where there is nothing to say
 * @param result file below the output folder; empty where there is none
 * @param psf the same, or the PSF that was given
 * @param seconds wall time, from opening to saving; this and what follows NaN where not known
 * @param iterations of the networks
 * @param fitError mean squared difference, on the [0, 1] scale, between the image and what the
 *     networks explain
 * @param noise its standard deviation in grey values
 * @param parameters as in a macro
 */
public record BatchRow(
    String file,
    Status status,
    String reason,
    String result,
    String psf,
    double seconds,
    double iterations,
    double fitError,
    double noise,
    String parameters)
    implements Serializable {

  /** What happened to a file. */
  public enum Status {
    /** Its result was made. */
    DONE,
    /** Its result was there. */
    SKIPPED,
    /** There is no result. */
    FAILED;

    /** As in the table. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The names of the columns. */
  static final List<String> COLUMNS =
      List.of(
          "file",
          "status",
          "reason",
          "result",
          "psf",
          "seconds",
          "iterations",
          "fit_error",
          "noise",
          "parameters");

  private static final String WAS_THERE = "Its result was there.";
  private static final String MADE_OTHERWISE =
      "Its result was there, made with other parameters: the option again makes it anew.";

  /** A file without a result. */
  static BatchRow failed(String file, String reason, double seconds, String parameters) {
    double none = Double.NaN;
    return new BatchRow(file, Status.FAILED, reason, "", "", seconds, none, none, none, parameters);
  }

  /** What is known of a file whose result was there before. */
  static BatchRow found(String file, String result) {
    double none = Double.NaN;
    return new BatchRow(file, Status.SKIPPED, WAS_THERE, result, "", none, none, none, none, "");
  }

  /** The same in a later run, whose parameters may be others. */
  BatchRow skipped(String parametersNow) {
    String why = parametersNow.equals(parameters) ? WAS_THERE : MADE_OTHERWISE;
    return new BatchRow(
        file, Status.SKIPPED, why, result, psf, seconds, iterations, fitError, noise, parameters);
  }

  /** In a line, without the parameters. */
  public String text() {
    String told = reason.isEmpty() ? "" : ": " + reason;
    String time = status == Status.DONE ? String.format(Locale.ROOT, " in %.1f s", seconds) : "";
    return status.label() + " " + file + time + told;
  }

  List<String> cells() {
    return List.of(
        file,
        status.label(),
        reason,
        result,
        psf,
        text(seconds),
        text(iterations),
        text(fitError),
        text(noise),
        parameters);
  }

  /**
   * @throws RuntimeException where these are not the cells of a row
   */
  static BatchRow of(List<String> cells) {
    return new BatchRow(
        cells.get(0),
        Status.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        number(cells.get(5)),
        number(cells.get(6)),
        number(cells.get(7)),
        number(cells.get(8)),
        cells.get(9));
  }

  private static String text(double number) {
    return Double.isNaN(number) ? "" : String.valueOf((float) number).replaceAll("\\.0$", "");
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
