package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.command.SelfDeblurCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/** Runs the SciJava command as scripts and Fiji do. */
final class CommandRun {

  private CommandRun() {}

  /** Returns the module, with its outputs, after the run. */
  static Module of(ImagePlus image, Map<String, Object> parameters)
      throws InterruptedException, ExecutionException {
    Map<String, Object> inputs = new LinkedHashMap<>(parameters);
    inputs.put("image", image);
    return of(SelfDeblurCommand.class, inputs);
  }

  /** Another command. */
  static Module of(Class<? extends Command> type, Map<String, Object> inputs)
      throws InterruptedException, ExecutionException {
    try (Context context =
        new Context(CommandService.class, ModuleService.class, StatusService.class)) {
      CommandInfo command = context.service(CommandService.class).getCommand(type);
      // CommandService.run itself returns null for every DynamicCommand.
      return context.service(ModuleService.class).run(command, true, inputs).get();
    }
  }

  /** Why the run was refused. */
  static String refusal(Module module) {
    return ((Cancelable) module).getCancelReason();
  }
}
