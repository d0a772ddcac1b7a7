package io.github.selfdeblur.command.inputs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which key somebody most likely meant. */
public final class NearestKey {

  private NearestKey() {}

  /** What there is instead of {@code unknown}: the key that is nearest, or all. */
  public static String instead(String unknown, Collection<String> keys) {
    String all = keys.isEmpty() ? "the command has none" : "there are " + String.join(", ", keys);
    return of(unknown.toLowerCase(Locale.ROOT), keys)
        .map(key -> "the nearest is " + key)
        .orElse(all);
  }

  /** The key that is nearest to {@code word}, of several the first; empty where none is near. */
  static Optional<String> of(String word, Collection<String> keys) {
    return keys.stream()
        .min(Comparator.comparingInt(key -> distance(word, key)))
        .filter(key -> 2 * distance(word, key) <= Math.max(word.length(), key.length()));
  }

  /** Keys of which one has all words of the other are one letter apart. */
  private static int distance(String word, String key) {
    List<String> these = List.of(word.split("_"));
    List<String> those = List.of(key.split("_"));
    boolean within = these.containsAll(those) || those.containsAll(these);
    return within && !word.equals(key) ? 1 : letters(word, key);
  }

  /** Levenshtein's distance. */
  private static int letters(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(other, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
