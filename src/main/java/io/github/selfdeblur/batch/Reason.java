package io.github.selfdeblur.batch;

import java.io.IOException;
import java.util.concurrent.CompletionException;

/** Why a file failed, in one line. */
final class Reason {

  private Reason() {}

  static String of(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof OutOfMemoryError) {
      return "It takes more memory than Java may use, which is "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MB.";
    }
    boolean forPeople =
        cause instanceof IllegalArgumentException
            || cause instanceof ArithmeticException
            || cause instanceof IOException;
    String text =
        forPeople ? cause.getMessage() : "An error of the program, please report it: " + cause;
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
