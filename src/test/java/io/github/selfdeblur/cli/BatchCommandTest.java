package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import io.github.selfdeblur.command.BatchCommand;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** Batch Folder... through SciJava. */
class BatchCommandTest {

  private BatchFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new BatchFolder(root);
  }

  private Map<String, Object> inputs() {
    return Map.of(
        "folder",
        folder.input(), // as scripts and Fiji's macros give files
        "psf",
        folder.psf().toString(),
        "method",
        "wiener",
        "again",
        true);
  }

  @Test
  void throughSciJava() throws Exception {
    folder.with("a.tif", "b.tif");
    Module module = CommandRun.of(BatchCommand.class, inputs());
    assertNull(CommandRun.refusal(module));
    assertEquals(
        List.of("a-deblurred.tif", "b-deblurred.tif", "batch.csv", "batch.log"),
        BatchFolder.names(folder.results()));
  }

  @Test
  void withoutFilesItIsRefused() throws Exception {
    Module module = CommandRun.of(BatchCommand.class, Map.of());
    assertEquals("Give either a folder or a list of files.", CommandRun.refusal(module));
  }

  /** No image is asked for, and the files come before SelfDeblur's options. */
  @Test
  void theDialogAsksForFilesFirst() throws Exception {
    folder.with("a.tif");
    Module module = CommandRun.of(BatchCommand.class, inputs());
    List<String> keys = new ArrayList<>();
    module.getInfo().inputs().forEach(input -> keys.add(input.getName()));
    keys.removeIf(key -> key.endsWith("ervice") || key.equals("context"));
    assertEquals(
        List.of(
            "folder",
            "pattern",
            "subfolders",
            "list",
            "output",
            "suffix",
            "format",
            "again",
            "psf",
            "psf_from",
            "stack",
            "method",
            "network",
            "psf_width",
            "psf_height",
            "preset",
            "iterations",
            "psf_model",
            "microscope",
            "na",
            "wavelength",
            "emission",
            "pixel",
            "z_step",
            "immersion",
            "modality",
            "pinhole",
            "excitation",
            "sheet_waist",
            "sheet_shift",
            "noise_model",
            "gain",
            "read_noise",
            "offset",
            "stop",
            "seed",
            "tv",
            "finish",
            "smoothing",
            "device",
            "threads",
            "schedule",
            "pretrain",
            "beta1",
            "kernel_rate",
            "ssim_from",
            "prior",
            "features"),
        keys);
  }

  /** Presses ESC when the second file is at work. */
  static final class InTheSecondFile {
    @EventHandler
    void onEvent(StatusEvent event) {
      String text = event.getStatusMessage();
      if (text != null && text.contains("file 2 of 3")) {
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
      }
    }
  }

  @Test
  void escKeepsWhatIsDone() throws Exception {
    folder.with("a.tif", "b.tif", "c.tif");
    try (Context context =
        new Context(
            CommandService.class, ModuleService.class, StatusService.class, EventService.class)) {
      InTheSecondFile listener = new InTheSecondFile();
      context.service(EventService.class).subscribe(listener);
      context
          .service(ModuleService.class)
          .run(context.service(CommandService.class).getCommand(BatchCommand.class), true, inputs())
          .get();
    } finally {
      IJ.setKeyUp(KeyEvent.VK_ESCAPE);
    }
    assertEquals(
        List.of("a-deblurred.tif", "batch.csv", "batch.log"), BatchFolder.names(folder.results()));
    String last = BatchFolder.log(folder.results()).get(2);
    assertTrue(last.contains("1 of 3 files done, 0 skipped, 0 failed, stopped before"), last);
  }
}
