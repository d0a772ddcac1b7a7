package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.image.stack.HyperstackDeblurring.PsfRun;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a result comes from: enough to judge it, to cite it, and to have it once more. Goes with
 * images as text in their info and as JSON in a property that TIFF files keep.
 *
 * @param warning what deconvolution can do
 * @param software that computed
 * @param input what was deblurred
 * @param parameters see {@link Request}
 * @param repeat how to have it once more
 * @param started date and time with its offset, ISO 8601
 * @param seconds wall time of everything
 * @param notes for the user, a sentence each: what became of a PSF that was given
 * @param runs those that found PSFs, or that deconvolved with known ones, with their reports
 */
public record Provenance(
    String warning,
    Software software,
    InputImage input,
    Map<String, String> parameters,
    Repeat repeat,
    String started,
    double seconds,
    List<String> notes,
    List<Record> runs) {

  private static final String WARNING = "Deconvolution can create structures that are not there.";

  /** The name of the property. */
  private static final String PROPERTY = "SelfDeblur report";

  static Provenance of(
      InputImage input,
      Request request,
      String started,
      double seconds,
      List<String> notes,
      List<? extends Record> runs) {
    return new Provenance(
        WARNING,
        Software.current(),
        input,
        request.parameters(),
        request.repeat(),
        started,
        seconds,
        List.copyOf(notes),
        List.copyOf(runs));
  }

  /** The text of a report file. */
  public String json() {
    return Json.of(this) + "\n";
  }

  /** In words, a line per fact, without what the runs' own reports say. */
  String text() {
    StringBuilder text = new StringBuilder(input.text()).append(software.text());
    text.append(String.format(Locale.ROOT, "Started: %s, %.1f s in all%n", started, seconds));
    for (Record run : runs) {
      if (run instanceof PsfRun found && !found.quality().isEmpty()) {
        text.append(quality(found));
      }
    }
    return text.append(repeat.text()).toString();
  }

  private String quality(PsfRun run) {
    StringBuilder text = new StringBuilder("Quality");
    text.append(runs.size() == 1 ? "" : " (PSF of " + run.plane() + ")").append(":");
    run.quality()
        .forEach(
            (name, value) ->
                text.append(
                    String.format(Locale.ROOT, " %s %.3g,", name.replace('_', ' '), value)));
    text.setLength(text.length() - 1);
    return text.append('\n').toString();
  }

  /** Writes it into an image of the result. */
  void attachTo(ImagePlus image) {
    image.setProperty("Info", image.getInfoProperty() + text());
    carry(image, json());
  }

  /** Puts the JSON of a report into a property, which Image > Show Info then leaves out. */
  static void carry(ImagePlus image, String json) {
    image.setProp(PROPERTY, json);
    image.setProp("HideInfo", "true");
  }

  /**
   * The JSON that a result carries.
   *
   * @throws IllegalArgumentException with one sentence where it carries none
   */
  public static String jsonOf(ImagePlus image) {
    String json = image.getProp(PROPERTY);
    if (json == null) {
      throw new IllegalArgumentException(
          "The image must be a result of SelfDeblur... or Deconvolve with PSF..., or a PSF that"
              + " was found, but "
              + image.getTitle()
              + " holds no report.");
    }
    return json;
  }

  /**
   * How the run that made a result is repeated.
   *
   * @throws IllegalArgumentException as {@link #jsonOf}
   * @throws IOException with one sentence where the report was damaged
   */
  public static Repeat repeatOf(ImagePlus image) throws IOException {
    return Json.parse(jsonOf(image), Repeated.class, image.getTitle() + " does not hold a report")
        .repeat();
  }

  /** What is read back of the JSON. */
  private record Repeated(Repeat repeat) {}
}
