package io.github.selfdeblur.options;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Positions along an axis of a hyperstack.
 *
 * @param axis its name in messages, such as "channels"
 * @param text {@code current}, {@code all}, or numbers from 1 such as {@code 1,3-5}
 */
public record Positions(String axis, String text) {

  /** The one that the user sees. */
  public static final String CURRENT = "current";

  private static final String ALL = "all";

  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,9}(-\\d{1,9})?(,\\d{1,9}(-\\d{1,9})?)*");

  public Positions {
    String got = text;
    text = text == null ? "" : text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!text.equals(CURRENT) && !text.equals(ALL) && !NUMBERS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          axis + " must be current, all or numbers such as 1,3-5, got '" + got + "'.");
    }
  }

  /** All there are. */
  static Positions all(String axis) {
    return new Positions(axis, ALL);
  }

  /** Whether they were chosen by their numbers. */
  public boolean areNumbered() {
    return !text.equals(CURRENT) && !text.equals(ALL);
  }

  /** The one that the user sees. */
  static Positions current(String axis) {
    return new Positions(axis, CURRENT);
  }

  /**
   * The same choice, which no longer depends on what the user sees.
   *
   * @param current the one that the user sees
   */
  Positions explicit(int current) {
    return text.equals(CURRENT) ? new Positions(axis, Integer.toString(current)) : this;
  }

  /**
   * The positions, from 1, in the order in which they were named.
   *
   * @param current the one that the user sees
   * @param count how many there are
   * @throws IllegalArgumentException with one sentence where one is not there or named twice
   */
  public int[] of(int current, int count) {
    if (text.equals(CURRENT)) {
      return new int[] {current};
    }
    Set<Integer> chosen = new LinkedHashSet<>();
    for (String range : text.equals(ALL) ? new String[] {"1-" + count} : text.split(",")) {
      String[] ends = range.split("-");
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (first < 1 || last > count || last < first) {
        throw new IllegalArgumentException(
            axis + " must be rising and from 1 to " + count + ", got " + range + ".");
      }
      for (int position = first; position <= last; position++) {
        if (!chosen.add(position)) {
          throw new IllegalArgumentException(
              axis + " must name each position once, got " + position + " twice.");
        }
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }
}
