package io.github.selfdeblur.rules;

/** Rules for numbers: the message states the rule, then what it got. */
public final class Require {

  private Require() {}

  public static int atLeast(int least, int value, String what) {
    if (value < least) {
      throw new IllegalArgumentException(
          what + " must be at least " + least + ", got " + value + ".");
    }
    return value;
  }

  public static double notNegative(double value, String what) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          what + " must be a number of at least 0, got " + value + ".");
    }
    return value;
  }

  public static double positive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a number above 0, got " + value + ".");
    }
    return value;
  }

  public static void threads(int threads) {
    int cores = Runtime.getRuntime().availableProcessors();
    if (threads < 1 || threads > cores) {
      throw new IllegalArgumentException(
          "Threads must be from 1 to this machine's " + cores + " cores, got " + threads + ".");
    }
  }
}
