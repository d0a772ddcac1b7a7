package io.github.selfdeblur.command.inputs;

import java.util.ArrayList;
import java.util.List;

/**
 * What a macro's options hold between two spaces, as ImageJ takes them apart: {@code key=value},
 * {@code key=[a value]}, {@code key='a value'} or a word alone.
 *
 * @param key or the word; empty where there is none before =
 * @param value null of a word alone
 * @param spaced whether spaces come before =, where ImageJ does not look for it
 * @param closed whether the value's bracket or quote has its end
 */
record MacroOption(String key, String value, boolean spaced, boolean closed) {

  /** All of them, in their order. */
  static List<MacroOption> all(String options) {
    List<MacroOption> all = new ArrayList<>();
    int at = pastSpaces(options, 0);
    while (at < options.length()) {
      int end = at;
      while (end < options.length() && options.charAt(end) != ' ' && options.charAt(end) != '=') {
        end++;
      }
      String key = options.substring(at, end);
      int equals = pastSpaces(options, end);
      if (equals < options.length() && options.charAt(equals) == '=') {
        boolean spaced = equals > end;
        int from = spaced ? pastSpaces(options, equals + 1) : equals + 1;
        int to = valueEnd(options, from);
        int next = to < 0 ? options.length() : to;
        all.add(new MacroOption(key, options.substring(from, next), spaced, to >= 0));
        at = pastSpaces(options, next);
      } else {
        all.add(new MacroOption(key, null, false, true));
        at = equals;
      }
    }
    return all;
  }

  private static int pastSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The place behind the value; -1 where a bracket or quote is not closed. */
  private static int valueEnd(String text, int from) {
    if (text.startsWith("'", from)) {
      int quote = text.indexOf('\'', from + 1);
      return quote < 0 ? -1 : quote + 1;
    } else if (text.startsWith("[", from)) {
      return bracketEnd(text, from);
    }
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private static int bracketEnd(String text, int from) {
    int open = 0;
    for (int at = from; at < text.length(); at++) {
      char letter = text.charAt(at);
      open += letter == '[' ? 1 : letter == ']' ? -1 : 0;
      if (open == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
