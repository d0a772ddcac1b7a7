package io.github.selfdeblur.report;

import ij.ImagePlus;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Where a theoretical PSF comes from; goes with its image as a {@link Provenance} does.
 *
 * @param software that computed
 * @param parameters see {@link Request}
 * @param repeat how to have it once more
 * @param made date and time with its offset, ISO 8601
 * @param notes for the user, a sentence each
 */
public record PsfReport(
    Software software,
    Map<String, String> parameters,
    Repeat repeat,
    String made,
    List<String> notes) {

  /** Of a PSF that was made just now. */
  public static PsfReport of(Request request, List<String> notes) {
    String now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new PsfReport(
        Software.current(), request.parameters(), request.repeat(), now, List.copyOf(notes));
  }

  /** Writes it into the PSF's image. */
  public void attachTo(ImagePlus image) {
    String text = software.text() + "Made: " + made + "\n" + repeat.text();
    image.setProperty("Info", image.getInfoProperty() + text);
    Provenance.carry(image, Json.of(this) + "\n");
  }
}
