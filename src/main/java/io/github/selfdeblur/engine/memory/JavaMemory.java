package io.github.selfdeblur.engine.memory;

/** The memory that Java may use. */
public final class JavaMemory {

  private static final double MB = 1 << 20;

  private JavaMemory() {}

  /** Whether so many MB can still be taken. */
  public static boolean holds(double megabytes) {
    // What looks used may be garbage, but to find out takes a moment.
    return unusedMegabytes() >= megabytes || freeMegabytes() >= megabytes;
  }

  /** The same of bytes. */
  public static boolean holdsBytes(double bytes) {
    return holds(bytes / MB);
  }

  /** MB that can still be taken. */
  public static double freeMegabytes() {
    System.gc();
    return unusedMegabytes();
  }

  /** MB that are taken, with what is garbage by now. */
  public static double usedMegabytes() {
    Runtime java = Runtime.getRuntime();
    return (java.totalMemory() - java.freeMemory()) / MB;
  }

  private static double unusedMegabytes() {
    return Runtime.getRuntime().maxMemory() / MB - usedMegabytes();
  }
}
