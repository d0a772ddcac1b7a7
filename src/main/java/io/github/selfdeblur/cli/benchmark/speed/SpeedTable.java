package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.cli.terminal.BenchmarkTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Times, each beside that of a transform of the same size that was made just before. */
final class SpeedTable {

  private final BenchmarkTable table;
  private final int times;

  /**
   * @param csv null for none
   * @param times how often what can be repeated is
   */
  SpeedTable(PrintWriter terminal, Path csv, int times) throws IOException {
    table = new BenchmarkTable(terminal, csv, "what", List.of("s", "s_of_transform", "transforms"));
    this.times = times;
  }

  void add(List<Timed> all) throws IOException {
    for (Timed each : all) {
      double transform = OneTransform.seconds(each.size());
      double seconds = each.best(times);
      table.add(each.name(), seconds, transform, seconds / transform);
    }
  }

  /** Such as 256x256x64. */
  static String sides(int... size) {
    return Arrays.stream(size).mapToObj(Integer::toString).collect(Collectors.joining("x"));
  }
}
