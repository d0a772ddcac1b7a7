package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of times, on tiny images. */
class BenchmarkSpeedTest {

  @TempDir private Path folder;

  @Test
  void everythingIsTimedBesideATransformOfItsSize() throws IOException {
    Path csv = folder.resolve("speed.csv");

    Terminal terminal =
        Terminal.run("benchmark", "speed", "--quick", "--threads=1", "--times=2", "--csv=" + csv);

    assertEquals(0, terminal.exitCode(), terminal.errors());
    List<String> lines = terminal.output().lines().toList();
    assertEquals(lines, Files.readAllLines(csv));
    assertEquals("what,s,s_of_transform,transforms", lines.get(0));
    List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",(?=[0-9.])")).toList();
    for (String[] row : rows) {
      double seconds = Double.parseDouble(row[1]);
      double transform = Double.parseDouble(row[2]);
      assertTrue(seconds > 0 && transform > 0, row[0]);
      assertEquals(seconds / transform, Double.parseDouble(row[3]), 1e-3 * seconds / transform);
    }
    List<String> names = rows.stream().map(row -> row[0]).toList();
    Stream.of(
            "first iteration, engine loaded, cpu",
            "iteration of fast, float32 48x48 cpu",
            "iteration of fast, bfloat16 where fast 48x48 cpu",
            "micrograph 64x64",
            "richardson-lucy 4 iterations 48x48 cpu",
            "richardson-lucy-tv 4 iterations 48x48 cpu",
            "wiener 48x48 cpu",
            "hyper-laplacian 48x48 cpu",
            "sparse 48x48 cpu",
            "richardson-lucy 4 iterations 24x24x8 cpu",
            "wiener 24x24x8 cpu")
        .forEach(name -> assertTrue(names.contains(name), () -> name + " of " + names));
  }

  @Test
  void badInputIsOneSentence() {
    Terminal device = Terminal.run("benchmark", "speed", "--device=cpu,tpu");
    assertEquals("--device must be one of auto, cpu, gpu, got 'tpu'.", device.errors().strip());
    Terminal times = Terminal.run("benchmark", "speed", "--times=0");
    assertEquals("--times must be at least 1, got 0.", times.errors().strip());
    assertEquals(1, times.exitCode());
  }
}
