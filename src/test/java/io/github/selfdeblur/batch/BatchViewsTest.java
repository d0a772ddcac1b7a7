package io.github.selfdeblur.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.files.BatchInputs;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.batch.recipe.Recipe;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.choice.ResultFormat;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Repeat;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of a volume beside its result. */
class BatchViewsTest {

  @TempDir private Path root;

  private BatchOutputs outputs() {
    return new BatchOutputs(root.resolve("out"), "-sharp", ResultFormat.TIF, false);
  }

  /** Gives back what it got, those of a certain width as volumes. */
  private static final class Echo extends Recipe {
    @Override
    public String parameters() {
      return "echo";
    }

    @Override
    public Need need(ImagePlus image) {
      return new Need(1, 1, 0, "echo");
    }

    @Override
    public Made make(ImagePlus image, Monitor monitor) {
      ImagePlus views = new ImagePlus("views", new ByteProcessor(7, 5));
      boolean volume = image.getWidth() == 3;
      return new Made(image, null, volume ? views : null, "none", 0, 0, 0, List.of(), "");
    }
  }

  private BatchSummary run(String pattern) throws IOException {
    Request request = new Request(Map.of(), new Repeat(Repeat.Way.MACRO, ""));
    BatchInputs inputs = BatchInputs.folder(root.resolve("in"), pattern, false);
    return BatchRun.of(inputs, outputs(), new Echo(), request, new DeafListener());
  }

  private void add(String name, int width) throws IOException {
    Files.createDirectories(root.resolve("in"));
    ImagePlus image = new ImagePlus(name, new ByteProcessor(width, 4));
    ImageFiles.saveTiff(image, root.resolve("in").resolve(name));
  }

  @Test
  void volumesHaveOne() throws IOException {
    add("plane.tif", 6);
    add("volume.tif", 3);
    assertTrue(run("*.tif").isComplete());
    assertEquals(7, ImageFiles.open(root.resolve("out/volume-sharp-views.png")).getWidth());
    assertTrue(Files.exists(root.resolve("out/plane-sharp.tif")));
    assertTrue(Files.notExists(root.resolve("out/plane-sharp-views.png")));
  }

  @Test
  void itsNameIsNoOtherResult() {
    List<BatchInput> inputs =
        List.of(
            BatchInput.below(root, Path.of("a.tif")),
            BatchInput.below(root, Path.of("a-views.tif")));
    BatchOutputs pngs = new BatchOutputs(root.resolve("out"), "", ResultFormat.PNG, false);
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> pngs.check(inputs)).getMessage();
    assertTrue(
        refusal.startsWith("a.tif and a-views.tif would both be written to ")
            && refusal.contains("a-views.png: choose another"),
        refusal);
  }
}
