package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.command.SelfDeblurCommand;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** ESC and Cancel end a run that would take days, and the best so far is kept. */
class StoppingTest {

  /** Does something at the first progress of an iteration. */
  static final class AtFirstIteration {
    private final Runnable action;

    AtFirstIteration(Runnable action) {
      this.action = action;
    }

    @EventHandler
    void onEvent(StatusEvent event) {
      if (event.getProgressMaximum() >= 1_000_000) {
        action.run();
      }
    }
  }

  @Test
  void escEndsTheCommand() throws Exception {
    Module module = runUntil(command -> IJ.setKeyDown(KeyEvent.VK_ESCAPE));
    IJ.setKeyUp(KeyEvent.VK_ESCAPE);
    String info = ((ImagePlus) module.getOutput("deblurred")).getInfoProperty();
    assertTrue(info.contains(": stopped by the user\n"), info);
  }

  @Test
  void cancelEndsTheCommandAndTheImagesAreShown() throws Exception {
    runUntil(command -> command.cancel("enough"));
    assertTrue(WindowManager.getImage("blobs-deblurred") != null);
    assertTrue(WindowManager.getImage("blobs-PSF") != null);
  }

  @Test
  void aProgramThatEndsDuringARunDoesNotCrash() throws Exception {
    ChildJvm.printed(ChildJvm.of(LeavingProbe.class, true, entry -> true, List.of()));
  }

  private interface Action {
    void on(SelfDeblurCommand command);
  }

  private static Module runUntil(Action action) throws Exception {
    try (Context context =
        new Context(
            CommandService.class, ModuleService.class, StatusService.class, EventService.class)) {
      ModuleService modules = context.service(ModuleService.class);
      Module module =
          modules.createModule(
              context.service(CommandService.class).getCommand(SelfDeblurCommand.class));
      AtFirstIteration listener = new AtFirstIteration(() -> action.on((SelfDeblurCommand) module));
      context.service(EventService.class).subscribe(listener);
      Map<String, Object> inputs = new HashMap<>(Map.of("psf_width", 5, "psf_height", 5));
      inputs.put("iterations", 1_000_000);
      inputs.put("image", TestPictures.blobs(40, 40));
      Future<Module> run = modules.run(module, true, inputs);
      return run.get();
    }
  }
}
