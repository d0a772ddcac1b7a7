package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.command.HelpCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** Keys that a command does not have are named in the log, and the run goes on. */
class UnknownKeysTest {

  @TempDir private Path root;

  private String deconvolve(String options) throws IOException {
    PictureFolder folder = new PictureFolder(root);
    folder.save(TestPictures.psf(), "my psf.tif");
    folder.save(TestPictures.blobs(44, 40), "cells.tif");
    return folder.macro(
        """
        open("FOLDER/cells.tif");
        run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/my psf.tif] OPTIONS");
        print(getTitle());
        """
            .replace("OPTIONS", options));
  }

  @Test
  void theRunGoesOn() throws IOException {
    assertEquals(
        """
        SelfDeblur: There is no key metod, it is ignored; the nearest is method.
        SelfDeblur: The key SMOOTHING is ignored: keys are in lower case, smoothing.
        cells.tif-wiener
        """,
        deconvolve("metod=sparse method=wiener SMOOTHING=3 image=cells.tif"));
  }

  /** As what a run is refused for. */
  @Test
  void valuesOfOtherTypesAreToldBesides() throws IOException {
    assertEquals(
        """
        SelfDeblur: There is no key metod, it is ignored; the nearest is method.
        SelfDeblur: noise must be a number, got 'much'.
        cells.tif
        """,
        deconvolve("noise=much metod=sparse"));
    assertEquals(
        """
        SelfDeblur: image must be the title of an open image, got 'nowhere'.
        cells.tif
        """,
        deconvolve("image=nowhere"));
  }

  @Test
  void everyCommandTellsOfThem() throws IOException {
    String printed =
        Macro.run(
            """
            run("SelfDeblur: Batch Folder...", "input=a.tif folder=[/no where]");
            run("SelfDeblur: Copy Macro Line", "file=x");
            run("SelfDeblur: Help", "page=2");
            """);
    assertEquals(
        """
        SelfDeblur: There is no key input, it is ignored; the nearest is output.
        SelfDeblur: There is no folder /no where.
        SelfDeblur: There is no key file, it is ignored; there are input.
        SelfDeblur: There is no image: open one first.
        SelfDeblur: There is no key page, it is ignored; the command has none.
        """,
        printed.lines().limit(5).reduce("", (a, b) -> a + b + "\n"));
  }

  /** There ImageJ's thread has the macro's options, but SciJava makes inputs of them. */
  @Test
  void asASciJavaCommandToo() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Context context =
            new Context(CommandService.class, ModuleService.class, StatusService.class);
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      Module module =
          context
              .service(ModuleService.class)
              .createModule(context.service(CommandService.class).getCommand(HelpCommand.class));
      Thread fiji =
          new Thread(
              () -> {
                ij.Macro.setOptions("page=2");
                module.run();
              },
              "Run$_command");
      System.setOut(capture);
      fiji.start();
      fiji.join();
    } finally {
      System.setOut(before);
    }
    String text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("SelfDeblur: There is no key page, it is ignored"), text);
  }
}
