package io.github.selfdeblur.command.dialog;

import ij.IJ;
import io.github.selfdeblur.command.DeconvolveCommand;
import io.github.selfdeblur.command.UserCommand;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputHarvester;

/**
 * Asks by {@link CommandDialog} in Fiji, too: after what a run before had was loaded, and before
 * SciJava's own dialog, which then has nothing to ask. Where nobody can be asked it does nothing.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 0.5)
public final class AskInputs extends AbstractPreprocessorPlugin {

  @Override
  public void process(Module module) {
    if (module.getDelegateObject() instanceof UserCommand command
        && UserCommand.isAttended()
        && !ask(command)) {
      cancel(null);
    }
  }

  /** Whether the command is to run; where another is wanted instead, that one asks next. */
  public static boolean ask(UserCommand command) {
    Wanted wanted = CommandDialog.ask(command);
    if (wanted == Wanted.KNOWN_PSF) {
      IJ.doCommand(DeconvolveCommand.LABEL);
    }
    return wanted == Wanted.RUN;
  }
}
