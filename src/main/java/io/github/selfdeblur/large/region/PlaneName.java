package io.github.selfdeblur.large.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of planes in a folder, such as c1_t1_z0001.tif: with leading zeros, so that they sort in
 * every program.
 */
public final class PlaneName {

  private static final Pattern NAME = Pattern.compile("(?:c(\\d+)_)?(?:t(\\d+)_)?z(\\d+)\\.tif");
  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  private PlaneName() {}

  /**
   * That of a plane.
   *
   * @param channel from 0, as the next two
   */
  public static String of(ImageShape shape, int channel, int slice, int frame) {
    String name = shape.channels() > 1 ? number("c", channel, shape.channels()) + "_" : "";
    name += shape.frames() > 1 ? number("t", frame, shape.frames()) + "_" : "";
    return name + number("z", slice, Math.max(1000, shape.slices())) + ".tif";
  }

  private static String number(String axis, int place, int count) {
    int digits = String.valueOf(count).length();
    return String.format(Locale.ROOT, "%s%0" + digits + "d", axis, place + 1);
  }

  /** Orders names such that 2 comes before 10. */
  static int compare(String a, String b) {
    Matcher inA = PART.matcher(a);
    Matcher inB = PART.matcher(b);
    while (inA.find() && inB.find()) {
      int order = compareParts(inA.group(), inB.group());
      if (order != 0) {
        return order;
      }
    }
    return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
  }

  private static int compareParts(String a, String b) {
    if (!Character.isDigit(a.charAt(0)) || !Character.isDigit(b.charAt(0))) {
      return a.compareTo(b);
    }
    String numberA = a.replaceFirst("^0+", "");
    String numberB = b.replaceFirst("^0+", "");
    return numberA.length() == numberB.length()
        ? numberA.compareTo(numberB)
        : Integer.compare(numberA.length(), numberB.length());
  }

  /** The numbers of channels, slices and frames: all are slices unless the names tell of each. */
  static int[] counts(List<String> names) {
    int[] most = {1, 1, 1};
    for (String name : names) {
      Matcher parts = NAME.matcher(name);
      if (!parts.matches()) {
        return new int[] {1, names.size(), 1};
      }
      most[0] = Math.max(most[0], number(parts.group(1)));
      most[1] = Math.max(most[1], number(parts.group(3)));
      most[2] = Math.max(most[2], number(parts.group(2)));
    }
    boolean all = (double) most[0] * most[1] * most[2] == names.size();
    return all ? most : new int[] {1, names.size(), 1};
  }

  private static int number(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** Sorted names in the order of ImageJ, channels first. */
  static List<String> ordered(List<String> names, ImageShape shape) {
    Map<Integer, String> planes = new HashMap<>();
    if (shape.planes() == shape.slices()) {
      return names;
    }
    for (String name : names) {
      Matcher parts = NAME.matcher(name);
      parts.matches();
      int channel = number(parts.group(1)) - 1;
      int frame = number(parts.group(2)) - 1;
      planes.put(shape.plane(channel, number(parts.group(3)) - 1, frame), name);
    }
    List<String> ordered = new ArrayList<>();
    for (int plane = 0; plane < names.size(); plane++) {
      ordered.add(planes.get(plane));
    }
    return ordered;
  }
}
