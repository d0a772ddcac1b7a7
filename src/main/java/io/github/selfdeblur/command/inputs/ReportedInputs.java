package io.github.selfdeblur.command.inputs;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Repeat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the report that a result carries tells of the run that made it.
 *
 * @param title of the result
 * @param options of that run's macro; empty: there is no report
 */
public record ReportedInputs(String title, String options) {

  /** What is taken to have been the image, where no key names it. */
  private static final Pattern OPENED = Pattern.compile("(?:open|selectImage)\\(\"(.*?)\"\\);.*");

  private static final Pattern RUN = Pattern.compile(".*run\\(\".*?\", \"(.*)\"\\);");

  /** Those of an image, which need not be a result. */
  public static ReportedInputs of(ImagePlus image) {
    return new ReportedInputs(image.getTitle(), options(image));
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

  /** A number of the run; 0 where there is none. */
  public double number(String key) {
    try {
      return Double.parseDouble(Macro.getValue(options, key, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean isOpen(String title) {
    return !title.isEmpty() && WindowManager.getImage(title) != null;
  }
}
