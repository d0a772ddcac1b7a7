package io.github.selfdeblur.command.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What ImageJ would pass over in a macro's options without a word, a sentence each. */
final class IgnoredOptions {

  /** What ImageJ's recorder writes besides, where a folder is chosen by a button. */
  private static final Set<String> OF_THE_RECORDER = Set.of("select");

  /** What macros may use, though nobody needs it: {@code input} is in its place. */
  private static final String HIDDEN = "image";

  private final List<String> keys;
  private final List<MacroOption> options;

  /**
   * @param keys of the command, in the dialog's order
   */
  IgnoredOptions(String options, List<String> keys) {
    this.keys = keys;
    this.options = MacroOption.all(options);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (MacroOption option : options) {
      String sentence = keys.contains(option.key()) ? known(option) : unknown(option);
      if (!sentence.isEmpty() && !sentences.contains(sentence)) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static String known(MacroOption option) {
    String key = option.key();
    if (option.value() == null) {
      return "The key " + key + " is ignored: it needs = and a value right behind it.";
    } else if (option.spaced()) {
      String whole = key + "=" + option.value();
      return "The key " + key + " is ignored: write " + whole + " without spaces around =.";
    } else if (!option.closed()) {
      return "The key " + key + " is ignored: what its value begins with is not closed by ] or '.";
    }
    return "";
  }

  private String unknown(MacroOption option) {
    String key = option.key();
    String lower = key.toLowerCase(Locale.ROOT);
    if (OF_THE_RECORDER.contains(key)) {
      return "";
    } else if (keys.contains(lower)) {
      return "The key " + key + " is ignored: keys are in lower case, " + lower + ".";
    } else if (option.value() == null || key.isEmpty()) {
      String word = option.value() == null ? key : "=" + option.value();
      return "'" + word + "' is ignored: options are key=value, with spaces key=[a value].";
    }
    Optional<String> taken = option.spaced() ? Optional.empty() : takenFor(key);
    return "There is no key "
        + key
        + taken
            .map(known -> ": ImageJ takes it for " + known + ".")
            .orElseGet(() -> ", it is ignored; " + instead(key) + ".");
  }

  /** ImageJ finds a key wherever no letter comes before it. */
  private Optional<String> takenFor(String unknown) {
    return keys.stream()
        .filter(key -> unknown.endsWith(key))
        .filter(key -> !Character.isLetter(unknown.charAt(unknown.length() - key.length() - 1)))
        .findFirst();
  }

  private String instead(String unknown) {
    List<String> known = keys.stream().filter(key -> !key.equals(HIDDEN)).toList();
    return NearestKey.instead(unknown, known);
  }
}
