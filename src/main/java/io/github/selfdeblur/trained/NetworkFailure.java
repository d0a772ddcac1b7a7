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
          "(?:Unknown builtin op: |No Op registered for |no such operator |ould not find any similar"
              + " ops to |ould not find an implementation for )([\\w:.]*\\w)");

  private static final Pattern TORCH_CHANNELS =
      Pattern.compile("to have (\\d+) channels, but got \\d+ channels");

  private static final Pattern ONNX_CHANNELS =
      Pattern.compile("index: 1 Got: \\d+ Expected: (\\d+)");

  private static final Pattern KERNEL_CHANNELS =
      Pattern.compile("Input channels C is not equal to kernel channels");

  private static final Pattern SIZE =
      Pattern.compile(
          "must match|cannot be multiplied|[Ss]izes of tensors|[Pp]adding size should be less"
              + "|[Kk]ernel size can't be greater|Output size is too small|invalid for input of size"
              + "|Got invalid dimensions|[Ii]ncompatible dimensions|cannot broadcast|axis.*mismatch");

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
    return "The network's file cannot be loaded: " + shortened(all) + ".";
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
    for (Pattern pattern : List.of(TORCH_CHANNELS, ONNX_CHANNELS, KERNEL_CHANNELS)) {
      Matcher found = pattern.matcher(all);
      if (found.find()) {
        String wanted = found.groupCount() > 0 ? found.group(1) : "";
        return new IllegalArgumentException(channels(wanted, channels), e);
      }
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

  /**
   * @param wanted how many it says that it takes; empty where it does not say
   */
  private static String channels(String wanted, int got) {
    return switch (wanted) {
      case "1" -> "The network takes 1 channel, got " + got + ": choose colours grey.";
      case "3" -> "The network takes 3 channels, got " + got + ": choose colours rgb.";
      case "" -> "The network does not take " + got + " channels: choose other colours.";
      default -> "The network must take 1 or 3 channels, but takes " + wanted + ".";
    };
  }

  /** The sentence for what is left. */
  static String unknown(Throwable e) {
    return "The network failed: " + shortened(messages(e)) + ".";
  }

  private static String messages(Throwable e) {
    StringBuilder all = new StringBuilder();
    Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .forEach(cause -> all.insert(0, cause.getMessage() + "\n"));
    return all.toString();
  }

  /** The first line that tells what went wrong, without where in the network's code. */
  private static String shortened(String all) {
    String line =
        all.lines()
            .map(String::strip)
            .filter(text -> text.matches("(?i).*(error|expected|must|should|unknown|fail|not ).*"))
            .filter(text -> !text.startsWith("Traceback") && !text.contains("The following"))
            .findFirst()
            .orElseGet(() -> all.strip().lines().findFirst().orElse(""));
    String plain = line.replaceAll("^\\w*(Error|Exception): ", "").replaceAll("[.:]$", "");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
