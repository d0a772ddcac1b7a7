package io.github.selfdeblur.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Spark's programs, started from the jars of Maven Central as its scripts start them. */
final class SparkHome {

  private static final Path HOME = Path.of(System.getProperty("spark-home"));
  private static final String JAR = System.getProperty("spark-jar");

  /** What Spark's own scripts open of Java for its memory. */
  private static final List<String> OPEN =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private SparkHome() {}

  /** A program of Spark, whose output goes to a file. */
  static Process start(Path output, String main, String... arguments) throws IOException {
    List<String> options =
        OPEN.stream()
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
            .collect(Collectors.toCollection(ArrayList::new));
    options.addAll(List.of("-cp", HOME.resolve("jars") + "/*", "org.apache.spark." + main));
    options.addAll(List.of(arguments));
    return java(output, options);
  }

  /** Our jar by spark-submit, to its end. */
  static Process submit(Path output, List<String> spark, List<String> ours) throws IOException {
    List<String> arguments = new ArrayList<>(spark);
    arguments.addAll(List.of("--conf", "spark.ui.enabled=false", JAR));
    arguments.addAll(ours);
    return start(output, "deploy.SparkSubmit", arguments.toArray(String[]::new));
  }

  /** Our jar without Spark. */
  static Process alone(Path output, List<String> ours) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-jar", JAR));
    arguments.addAll(ours);
    return java(output, arguments);
  }

  private static Process java(Path output, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("SPARK_HOME", HOME.toString());
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("SPARK_SCALA_VERSION", "2.13"); // what Spark guesses in a distribution
    return builder.redirectOutput(output.toFile()).start();
  }

  /** The end of an output, for the message of a failed test. */
  static String end(Path output) throws IOException {
    List<String> lines = Arrays.asList(Files.readString(output).split("\n"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
