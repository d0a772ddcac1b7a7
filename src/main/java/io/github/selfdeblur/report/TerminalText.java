package io.github.selfdeblur.report;

import java.nio.charset.Charset;

/** Text as the terminal can show it: a letter that it does not have becomes a plain one. */
public final class TerminalText {

  /** Letters of this program's sentences, and what stands for each. */
  private static final String[][] PLAIN = {
    {"µ", "u"}, {"×", "x"}, {"²", "^2"}, {"≥", ">="}, {"σ", "sigma"}, {"–", "-"}, {"…", "..."}
  };

  private TerminalText() {}

  /** As this program's terminal can show it. */
  public static String of(String text) {
    String console = System.getProperty("sun.stdout.encoding");
    return of(text, console == null ? Charset.defaultCharset() : Charset.forName(console));
  }

  /** As a terminal of that encoding can show it. */
  static String of(String text, Charset charset) {
    if (charset.newEncoder().canEncode(text)) {
      return text;
    }
    String shown = text;
    for (String[] pair : PLAIN) {
      shown = charset.newEncoder().canEncode(pair[0]) ? shown : shown.replace(pair[0], pair[1]);
    }
    return shown;
  }
}
