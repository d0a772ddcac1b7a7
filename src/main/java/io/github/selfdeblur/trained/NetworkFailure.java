package io.github.selfdeblur.trained;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a network cannot be loaded or run, in one sentence that says what to do. */
final class NetworkFailure {

  private static final Pattern NO_OPERATOR =
      Pattern.compile(
          "(?:Unknown builtin op: |no such operator |[Cc]ould not find (?:any similar ops to|an"
              + " implementation for) |is not a registered function/op[: ]+)([\\w:.]*\\w)");

  private static final List<Pattern> CHANNELS =
      List.of(
          Pattern.compile("to have (\\d+) channels, but got (\\d+) channels"),
          Pattern.compile("(?s)index: 1 Got: (?<got>\\d+) Expected: (?<wanted>\\d+)"),
          Pattern.compile("(?s)Input channels C is not equal to kernel channels.*?"));

  private static final Pattern SIZE =
      Pattern.compile(
          "must match|[Ss]izes of tensors|[Pp]adding size should be less|[Kk]ernel size can't be"
              + " greater|Output size is too small|invalid for input of size|Got invalid dimensions"
              + "|[Ii]ncompatible dimensions|cannot broadcast|axis.*mismatch");

  private static final int LONGEST = 200;

  private NetworkFailure() {}

  /** The sentence for a file that an engine refuses. */
  static String ofLoading(Throwable e) {
    String all = messages(e);
    Matcher operator = NO_OPERATOR.matcher(all);
    if (operator.find()) {
      return "The network uses "
          + operator.group(1)
          + ", an operation that this engine does not have: export it without, or with the engine's"
          + " version.";
    }
    return "The network's file cannot be loaded: " + shortened(all);
  }

  /**
   * What is thrown where a network fails on an image.
   *
   * @param input (width, height, channels)
   */
  static RuntimeException of(RuntimeException e, Grid input) {
    if (e instanceof CancellationException || e instanceof IllegalArgumentException) {
      return e;
    }
    String all = messages(e);
    int channels = input.size()[2];
    if (CHANNELS.stream().anyMatch(pattern -> pattern.matcher(all).find())) {
      return new IllegalArgumentException(
          "The network takes "
              + wanted(all, channels)
              + " channels, got "
              + channels
              + ": choose colours "
              + (channels == 1 ? "rgb." : "grey."),
          e);
    }
    Matcher operator = NO_OPERATOR.matcher(all);
    if (operator.find()) {
      return new IllegalArgumentException(ofLoading(e), e);
    }
    if (SIZE.matcher(all).find()) {
      return new IllegalArgumentException(
          "The network does not take "
              + Size.text(input.width(), input.height())
              + " px: choose a multiple of sides, such as 4, 16 or 32, or other tiles ("
              + shortened(all)
              + ").",
          e);
    }
    return new IllegalStateException(e); // out of memory, for who knows of that, or unknown
  }

  private static String wanted(String all, int got) {
    Matcher torch = CHANNELS.get(0).matcher(all);
    if (torch.find()) {
      return torch.group(1);
    }
    Matcher onnx = CHANNELS.get(1).matcher(all);
    return onnx.find() ? onnx.group("wanted") : "other than " + got;
  }

  /** The sentence for what is left. */
  static String unknown(Throwable e) {
    return "The network failed: " + shortened(messages(e));
  }

  private static String messages(Throwable e) {
    StringBuilder all = new StringBuilder();
    Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .forEach(cause -> all.insert(0, cause.getMessage() + "\n"));
    return all.toString();
  }

  /** What it says in its last lines before the stack of Python's calls, in one. */
  private static String shortened(String all) {
    String line =
        all.lines()
            .map(String::strip)
            .filter(text -> text.matches("(?i).*(error|expected|must|should|unknown|fail|not ).*"))
            .filter(text -> !text.startsWith("Traceback") && !text.contains("The following"))
            .findFirst()
            .orElse(all.lines().findFirst().orElse(""));
    String plain = line.replaceAll("^\\w*(Error|Exception): ", "").replaceAll("\\.$", "");
    return (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain) + ".";
  }
}
