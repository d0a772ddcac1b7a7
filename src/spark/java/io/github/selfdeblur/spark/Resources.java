package io.github.selfdeblur.spark;

import io.github.selfdeblur.cluster.Need;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What is asked of Spark for pieces of work: cores, memory of Java and beside it. What a user has
 * set stays as it is, and is checked.
 */
final class Resources {

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d+|\\*)(?:,\\d+)?\\])?");
  private static final String CORES = "spark.executor.cores";
  private static final String MEMORY = "spark.executor.memory";

  /** MB of Java's memory that Spark keeps for itself. */
  private static final int SPARKS_OWN = 300;

  /** MB of Java's memory with less of which Spark does not start. */
  private static final int LEAST_MEMORY = 512;

  /** What Spark itself takes for its own threads and buffers beside Java's memory. */
  private static final int LEAST_OVERHEAD = 384;

  private Resources() {}

  /**
   * Sets them.
   *
   * @throws IllegalArgumentException with one sentence where what a user has set is too little
   */
  static void of(SparkConf conf, Need need) {
    conf.set(SparkService.CPUS, String.valueOf(need.threads()));
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    Matcher local = LOCAL.matcher(conf.get("spark.master"));
    if (local.matches()) {
      int cores = cores(local.group(1));
      check(need, cores / need.threads(), Runtime.getRuntime().maxMemory() >> 20, "--driver-memory");
    } else {
      ofMachines(conf, need);
    }
  }

  private static int cores(String text) {
    if (text == null) {
      return 1;
    }
    return text.equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(text);
  }

  /** One piece in each of Spark's JVMs, unless the user has chosen otherwise. */
  private static void ofMachines(SparkConf conf, Need need) {
    conf.setIfMissing(CORES, String.valueOf(need.threads()));
    int atOnce = conf.getInt(CORES, 1) / need.threads();
    double memory = Math.max(LEAST_MEMORY, atOnce * need.javaMegabytes() + SPARKS_OWN);
    conf.setIfMissing(MEMORY, (long) Math.ceil(memory) + "m");
    conf.setIfMissing(
        "spark.executor.memoryOverhead",
        (long) Math.ceil(atOnce * need.nativeMegabytes() + LEAST_OVERHEAD) + "m");
    if (!conf.contains("spark.jars")) {
      conf.setJars(JavaSparkContext.jarOfClass(SparkService.class));
    }
    check(need, atOnce, conf.getSizeAsMb(MEMORY), MEMORY);
  }

  private static void check(Need need, int atOnce, long megabytes, String setting) {
    if (atOnce < 1) {
      throw new IllegalArgumentException(
          "Each piece of work takes " + need.threads() + " cores, but there are fewer: give more"
              + " cores, or fewer --threads.");
    }
    double needed = atOnce * need.javaMegabytes() + SPARKS_OWN;
    if (needed > megabytes) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s takes about %.0f MB of Java's memory%s, got %d MB: set %s to %.0fm.",
              need.what(),
              needed,
              atOnce == 1 ? "" : ", " + atOnce + " at once",
              megabytes,
              setting,
              Math.ceil(needed)));
    }
  }
}
