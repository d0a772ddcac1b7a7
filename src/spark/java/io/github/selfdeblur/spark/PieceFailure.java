package io.github.selfdeblur.spark;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece that cannot be done, with one sentence for the user. */
final class PieceFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Spark tells of a task's failure in a text of many lines, which names it so. */
  private static final Pattern TOLD =
      Pattern.compile(Pattern.quote(PieceFailure.class.getName()) + ": (.*)");

  PieceFailure(String sentence) {
    super(sentence, null, false, false); // Spark prints what it has; a trace tells users nothing
  }

  /** What a user is told of a job that failed: the piece's sentence, or Spark's first line. */
  static IOException told(Exception failure) {
    Throwable last = failure;
    for (Throwable e = failure; e != null; e = e.getCause()) {
      Matcher sentence = TOLD.matcher(String.valueOf(e.getMessage()));
      if (e instanceof PieceFailure) {
        return new IOException(e.getMessage(), failure);
      } else if (sentence.find()) {
        return new IOException(sentence.group(1), failure);
      }
      last = e;
    }
    String line = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    return new IOException("Spark has ended the work: " + line, failure);
  }
}
