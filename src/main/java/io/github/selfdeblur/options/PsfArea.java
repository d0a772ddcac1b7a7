package io.github.selfdeblur.options;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a plane in which its PSF is sought.
 *
 * @param rule how it is chosen
 * @param given the part itself; empty but for {@link Rule#GIVEN}
 */
public record PsfArea(Rule rule, Optional<Part> given) {

  /** How the part is chosen. */
  public enum Rule {
    /** The selection, else the whole plane if it is small, else the window. */
    AUTO,
    /** The whole plane. */
    IMAGE,
    /** The bounding rectangle of the selection, which must be there. */
    SELECTION,
    /** The window that tells most of the PSF. */
    WINDOW,
    /** Given by its coordinates. */
    GIVEN
  }

  /**
   * A rectangle, px.
   *
   * @param x of its first column, from 0
   * @param y of its first row, from 0
   */
  public record Part(int x, int y, int width, int height) {}

  /** The default. */
  public static final PsfArea AUTO = new PsfArea(Rule.AUTO, Optional.empty());

  /** The whole plane. */
  public static final PsfArea IMAGE = new PsfArea(Rule.IMAGE, Optional.empty());

  /** The window that tells most of the PSF. */
  public static final PsfArea WINDOW = new PsfArea(Rule.WINDOW, Optional.empty());

  private static final Pattern PART =
      Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");

  /** A part given in px; see {@link Part}. */
  public static PsfArea of(int x, int y, int width, int height) {
    return new PsfArea(Rule.GIVEN, Optional.of(new Part(x, y, width, height)));
  }

  /**
   * Reads {@code auto}, {@code image}, {@code selection}, {@code window} and {@code X,Y,W,H}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PsfArea parse(String text) {
    String wanted = text == null ? "" : text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    Matcher part = PART.matcher(wanted);
    if (part.matches()) {
      return of(number(part, 1), number(part, 2), number(part, 3), number(part, 4));
    }
    return switch (wanted) {
      case "auto" -> AUTO;
      case "image" -> IMAGE;
      case "selection" -> new PsfArea(Rule.SELECTION, Optional.empty());
      case "window" -> WINDOW;
      default ->
          throw new IllegalArgumentException(
              "PSF area must be auto, image, selection, window or X,Y,W,H in px, got '"
                  + text
                  + "'.");
    };
  }

  /** What {@link #parse} reads. */
  public String text() {
    return given
        .map(part -> part.x() + "," + part.y() + "," + part.width() + "," + part.height())
        .orElse(rule.name().toLowerCase(Locale.ROOT));
  }

  private static int number(Matcher part, int group) {
    return Integer.parseInt(part.group(group));
  }
}
