package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch in a JVM of its own that is killed, or told to end, on its way. */
class BatchKilledTest {

  private static final int FILES = 12;
  private static final int ENOUGH = 5;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path root;

  private BatchFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new BatchFolder(root);
    for (int i = 1; i <= FILES; i++) {
      folder.with(String.format("cells%02d.tif", i));
    }
  }

  private List<String> arguments() {
    return List.of(
        "batch",
        folder.input(),
        "--psf-size=5",
        "--iterations=2",
        "--finish=wiener",
        "--threads=1",
        "--device=cpu");
  }

  private Process start() throws IOException {
    return ChildJvm.of(entry -> true, arguments())
        .redirectOutput(root.resolve("printed.txt").toFile())
        .redirectError(root.resolve("errors.txt").toFile())
        .start();
  }

  private static void await(Process process, Path folder) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(folder.resolve("batch.csv")) || done(folder).size() < ENOUGH) {
      assertTrue(process.isAlive() && System.nanoTime() < end, "the batch ended too early");
      Thread.sleep(5);
    }
  }

  /** Files with a row that says done. */
  private static List<String> done(Path folder) throws IOException {
    return BatchFolder.table(folder).stream()
        .filter(row -> row.contains(".tif,done,"))
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  private List<String> results() throws IOException {
    return BatchFolder.names(folder.results()).stream()
        .filter(name -> name.endsWith("-deblurred.tif"))
        .toList();
  }

  @Test
  void whatIsKilledIsFinishedByTheSameRunOnceMore() throws Exception {
    Process process = start();
    await(process, folder.results());
    process.destroyForcibly().waitFor();
    List<String> first = done(folder.results());
    List<String> made = results();
    assertTrue(first.size() >= ENOUGH && first.size() < FILES, first.toString());
    assertTrue(made.size() - first.size() <= 1, "a result is there before its row");
    for (String name : made) {
      assertEquals(48, ImageFiles.open(folder.results().resolve(name)).getWidth());
    }
    Path stale = folder.results().resolve("cells12-deblurred.tif.selfdeblur-part");
    Files.writeString(stale, "half");
    List<Object> times = new ArrayList<>();
    for (String name : made) {
      times.add(Files.getLastModifiedTime(folder.results().resolve(name)));
    }

    Terminal terminal = Terminal.run(arguments());

    assertEquals(0, terminal.exitCode(), terminal.errors());
    int left = FILES - made.size();
    assertTrue(
        terminal.output().contains(left + " of 12 files done, " + made.size() + " skipped"),
        terminal.output());
    assertEquals(FILES, results().size());
    for (int i = 0; i < made.size(); i++) {
      Path kept = folder.results().resolve(made.get(i));
      assertEquals(times.get(i), Files.getLastModifiedTime(kept), "none is made twice");
    }
    assertEquals(2 * FILES + 2, BatchFolder.names(folder.results()).size(), "nothing else is left");
    List<String> table = BatchFolder.table(folder.results());
    Set<String> files = new HashSet<>();
    table.stream().skip(1).forEach(row -> files.add(row.substring(0, row.indexOf(','))));
    assertEquals(FILES, files.size());
    assertEquals(FILES + 1, table.size());
    assertEquals(left, done(folder.results()).size());
    for (String name : results()) {
      ImageFiles.open(folder.results().resolve(name));
    }
  }

  @Test
  void whatIsToldToEndWritesNoHalfDoneFileAndSaysSo() throws Exception {
    Process process = start();
    await(process, folder.results());
    process.destroy();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertTrue(process.exitValue() != 0);
    int made = done(folder.results()).size();
    assertTrue(made >= ENOUGH && made < FILES);
    assertEquals(made, results().size());
    String last = BatchFolder.log(folder.results()).get(made + 1);
    assertTrue(last.contains(", stopped before the other " + (FILES - made)), last);
  }
}
