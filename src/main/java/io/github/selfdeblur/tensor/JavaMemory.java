package io.github.selfdeblur.tensor;

/** The memory that Java may use. */
public final class JavaMemory {

  private static final double MB = 1 << 20;

  private JavaMemory() {}

  /** Whether so many MB can still be taken. */
  public static boolean holds(double megabytes) {
    // What looks used may be garbage, but to find out takes a moment.
    return unusedMegabytes() >= megabytes || freeMegabytes() >= megabytes;
  }

  /** MB that can still be taken. */
  public static double freeMegabytes() {
    System.gc();
    return unusedMegabytes();
  }

  private static double unusedMegabytes() {
    Runtime java = Runtime.getRuntime();
    return (java.maxMemory() - (java.totalMemory() - java.freeMemory())) / MB;
  }
}
