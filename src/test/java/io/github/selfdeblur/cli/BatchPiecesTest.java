package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.DeafListener;
import io.github.selfdeblur.batch.FileWork;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.files.BatchInputs;
import io.github.selfdeblur.batch.recipe.CommonPsf;
import io.github.selfdeblur.cli.terminal.Master;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.cluster.ThisMachine;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Repeat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a batch as pieces of work: what they make, also far from here. */
class BatchPiecesTest {

  private static final String[] FIRST = {
    "--psf-from=first", "--psf-size=5", "--iterations=2", "--finish=wiener", "--method=wiener"
  };

  @TempDir private Path root;

  private static List<String> arguments(BatchFolder folder, Path out, String... more) {
    List<String> all = new ArrayList<>(List.of("batch", folder.input()));
    all.addAll(List.of("--threads=1", "--device=cpu", "--out=" + out));
    all.addAll(List.of(more));
    return all;
  }

  private BatchSummary onCluster(Path images, List<String> arguments) throws IOException {
    FileWork work = Batch.work(arguments, Optional.empty());
    OnCluster cluster = new OnCluster(new Master(), work, arguments, new DeafListener());
    BatchInputs inputs = BatchInputs.folder(images, "*.tif", false);
    return BatchRun.of(inputs, work.outputs(), work.recipe(), cluster, new DeafListener());
  }

  private static float[] pixels(Path folder, String name) throws IOException {
    return ImageFiles.pixels(folder.resolve(name)).values();
  }

  private static Repeat repeat(Path folder, String name) throws IOException {
    return Provenance.repeatOf(ImageFiles.open(folder.resolve(name)));
  }

  @Test
  void theFirstFileThatGivesAPsfGivesItToAll() throws IOException {
    BatchFolder folder = new BatchFolder(root).with("b.tif", "c.tif");
    Files.writeString(folder.images().resolve("a.tif"), "no image");
    assertEquals(1, Terminal.run(arguments(folder, folder.results(), FIRST)).exitCode());
    Path out = folder.out();
    BatchSummary there = onCluster(folder.images(), arguments(folder, out, FIRST));
    assertEquals(
        List.of("failed a.tif", "done b.tif", "done c.tif"),
        there.rows().stream().map(row -> row.status().label() + " " + row.file()).toList());
    assertTrue(there.rows().stream().skip(1).allMatch(row -> row.psf().equals("batch-psf.tif")));
    for (String name : List.of("batch-psf.tif", "b-deblurred.tif", "c-deblurred.tif")) {
      assertArrayEquals(pixels(folder.results(), name), pixels(out, name), name);
      assertEquals(repeat(folder.results(), name), repeat(out, name));
    }
    List<String> again = new ArrayList<>(arguments(folder, out, FIRST));
    again.add("--again");
    long before = Files.getLastModifiedTime(out.resolve("batch-psf.tif")).toMillis();
    BatchSummary anew = onCluster(folder.images(), again);
    assertTrue(Files.getLastModifiedTime(out.resolve("batch-psf.tif")).toMillis() > before);
    assertTrue(anew.rows().stream().skip(1).allMatch(row -> row.reason().isEmpty()));
  }

  @SuppressWarnings("unchecked")
  private static <T> T sent(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  @Test
  void aPieceBringsItsPsfAlong() throws Exception {
    BatchFolder folder = new BatchFolder(root).with("a.tif");
    assertEquals(0, folder.batch(folder.input()).exitCode());
    Path out = Files.createDirectories(folder.out());
    List<String> line = arguments(folder, out, "--psf=" + folder.psf(), "--method=wiener");
    CommonPsf common = new CommonPsf(Files.readAllBytes(folder.psf()), "");
    Shared<CommonPsf> psf = new ThisMachine(1).share(common);
    Files.delete(folder.psf());
    BatchInput input = BatchInputs.folder(folder.images(), "*.tif", false).find(out).get(0);
    FilePiece piece = sent(FilePiece.of(input, line, psf));
    assertEquals("done", sent(piece.make(Monitor.NONE)).status().label());
    String name = "a-deblurred.tif";
    assertArrayEquals(pixels(folder.results(), name), pixels(out, name));
  }
}
