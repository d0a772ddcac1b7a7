package io.github.selfdeblur.command.plain;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import io.github.selfdeblur.command.UserCommand;
import io.github.selfdeblur.command.dialog.AskInputs;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.inputs.MacroOptions;
import io.github.selfdeblur.command.watch.Told;
import java.util.List;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Runs a SciJava command in plain ImageJ, which does not know them: inputs from the macro or from
 * ImageJ's own dialog, progress in its own bar. {@code plugins.config} names the command.
 */
public final class PlainImageJ implements PlugIn {

  /**
   * @param command class name of the command
   */
  @Override
  public void run(String command) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(PlainImageJ.class.getClassLoader());
    try (Context context =
        new Context(
            CommandService.class, ModuleService.class, StatusService.class, EventService.class)) {
      ModuleService modules = context.service(ModuleService.class);
      Module module =
          modules.createModule(context.service(CommandService.class).getCommand(command));
      StatusBar bar = new StatusBar();
      context.service(EventService.class).subscribe(bar);
      run((UserCommand) module);
    } catch (IllegalArgumentException e) {
      refuse(e.getMessage());
    } catch (ModuleException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void run(UserCommand command) throws MethodCallException {
    String options = Macro.getOptions();
    if (options != null) {
      new MacroOptions(options).fill(command);
    }
    for (ModuleItem<?> input : command.getInfo().inputs()) {
      if (command.isInputResolved(input.getName())) {
        continue;
      } else if (input.getType() == ImagePlus.class) {
        command.setInput(input.getName(), WindowManager.getCurrentImage());
        command.resolveInput(input.getName());
      } else if (input.getType().getName().startsWith("org.scijava")) {
        command.resolveInput(input.getName());
      }
    }
    command.initialize();
    boolean ask = options == null && UserCommand.isAttended();
    if (!command.isCanceled() && (!ask || asked(command))) {
      command.run();
    }
    if (command.getCancelReason() != null && UserCommand.isAttended()) {
      refuse(command.getCancelReason());
    }
  }

  /** Whether the user, or nobody, was asked; the recorder hears what the inputs are. */
  private static boolean asked(UserCommand command) {
    List<ModuleItem<?>> open = Form.asked(command);
    boolean goes = AskInputs.ask(command);
    if (goes && Recorder.record) {
      for (ModuleItem<?> input : open) {
        Object value = command.getInput(input.getName());
        boolean blank = value == null || value.toString().isEmpty();
        Recorder.recordOption(input.getName(), blank ? "[]" : value.toString());
      }
    }
    return goes;
  }

  private static void refuse(String sentence) {
    if (UserCommand.isAttended()) {
      Told.error(sentence);
    } else {
      Told.inLog(sentence);
    }
  }

  /** Hands SciJava's progress to ImageJ. */
  private static final class StatusBar {

    @EventHandler
    void onEvent(StatusEvent event) {
      if (event.getStatusMessage() != null) {
        IJ.showStatus(event.getStatusMessage());
      }
      if (event.getProgressMaximum() > 0) {
        IJ.showProgress((double) event.getProgressValue() / event.getProgressMaximum());
      }
    }
  }
}
