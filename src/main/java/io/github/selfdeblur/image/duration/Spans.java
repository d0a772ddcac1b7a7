package io.github.selfdeblur.image.duration;

/** Times as people say them. */
final class Spans {

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  /** Shorter ones are told to the second. */
  private static final double WHOLE = 10;

  /** Longer ones are told in the next unit. */
  private static final double MOST = 1.5;

  private Spans() {}

  /** Such as "about 20 s", or "about 40 s to 3 min" where the two are not the same in words. */
  static String text(double least, double most) {
    String from = text(least);
    String to = text(most);
    if (from.equals(to)) {
      return "about " + to;
    }
    boolean sameUnit = unit(from).equals(unit(to));
    return "about " + (sameUnit ? from.substring(0, from.indexOf(' ')) : from) + " to " + to;
  }

  private static String unit(String span) {
    return span.substring(span.indexOf(' '));
  }

  private static String text(double seconds) {
    if (seconds < WHOLE) {
      return Math.max(1, Math.round(seconds)) + " s";
    } else if (seconds < MOST * MINUTE) {
      return 5 * Math.round(seconds / 5) + " s";
    }
    return seconds < MOST * HOUR
        ? Math.round(seconds / MINUTE) + " min"
        : Math.round(seconds / HOUR) + " h";
  }
}
