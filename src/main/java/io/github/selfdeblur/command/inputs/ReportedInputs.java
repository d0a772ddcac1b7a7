package io.github.selfdeblur.command.inputs;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.optics.ImageOptics;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Repeat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result tells of the run that made it: its report, and its own calibration and info.
 *
 * @param title of the result
 * @param options of that run's macro; empty: there is no report
 * @param optics numbers by key that the image itself tells
 */
public record ReportedInputs(String title, String options, Map<String, String> optics) {

  /** What is taken to have been the image, where no key names it. */
  private static final Pattern OPENED = Pattern.compile("(?:open|selectImage)\\(\"(.*?)\"\\);.*");

  private static final Pattern RUN = Pattern.compile(".*run\\(\".*?\", \"(.*)\"\\);");

  /** Those of an image, which need not be a result. */
  public static ReportedInputs of(ImagePlus image) {
    OpticsClues told = ImageOptics.of(image).of(image.getC());
    return new ReportedInputs(image.getTitle(), options(image), OpticsRows.keys(told));
  }

  private static String options(ImagePlus image) {
    try {
      Repeat repeat = Provenance.repeatOf(image);
      Matcher run = RUN.matcher(repeat.line());
      if (repeat.way() != Repeat.Way.MACRO || !run.matches()) {
        return "";
      }
      Matcher opened = OPENED.matcher(repeat.line());
      String input = opened.matches() ? " input=[" + opened.group(1) + "]" : "";
      return run.group(1) + input;
    } catch (IllegalArgumentException | IOException e) {
      return ""; // no report, or one that is damaged
    }
  }

  /** The title of the image that was deblurred, where it is open; else its file; or empty. */
  public String blurry() {
    String input = Macro.getValue(options, "input", "");
    String name = input.isEmpty() ? "" : String.valueOf(Path.of(input).getFileName());
    return isOpen(name) ? name : input;
  }

  /** The PSF that was given, else the title of the one that was found, where it is open. */
  public String psf() {
    String given = Macro.getValue(options, "psf", "");
    String found =
        title.replaceFirst(Pattern.quote(SourcePlane.DEBLURRED_SUFFIX) + "$", "")
            + SourcePlane.PSF_SUFFIX;
    return given.isEmpty() && isOpen(found) && !options.isEmpty() ? found : given;
  }

  /** A number of the run, else of the image; 0 where there is none. */
  public double number(Option row) {
    String none = "0.0";
    String given = Macro.getValue(options, row.key(), none);
    String known = given.equals(none) ? optics.getOrDefault(row.key(), none) : given;
    return Double.parseDouble(known);
  }

  private static boolean isOpen(String title) {
    return !title.isEmpty() && WindowManager.getImage(title) != null;
  }
}
