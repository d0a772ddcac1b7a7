package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.inputs.ScriptKeys;
import io.github.selfdeblur.command.results.Deblurred;
import io.github.selfdeblur.command.results.Deconvolved;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import java.util.Map;
import java.util.function.Function;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** Runs the commands without their windows. */
@Plugin(type = Service.class)
public final class DefaultSelfDeblurService extends AbstractService implements SelfDeblurService {

  @Parameter private CommandService commands;
  @Parameter private ModuleService modules;
  @Parameter private StatusService status;
  @Parameter private LogService log;

  @Override
  public Deblurred deblur(ImagePlus image, Map<String, ?> keys) {
    SelfDeblurCommand command = command(SelfDeblurCommand.class, keys);
    return run(progress -> command.deblur(seen(image, "image"), progress));
  }

  @Override
  public Deconvolved deconvolve(ImagePlus image, ImagePlus psf, Map<String, ?> keys) {
    DeconvolveCommand command = command(DeconvolveCommand.class, keys);
    return run(progress -> command.deconvolve(seen(image, "image"), seen(psf, "psf"), progress));
  }

  @Override
  public ImagePlus makePsf(ImagePlus image, Map<String, ?> keys) {
    MakePsfCommand command = command(MakePsfCommand.class, keys);
    return run(progress -> command.make(image, progress));
  }

  /** The command with these keys, else with its defaults. */
  private <C extends UserCommand> C command(Class<C> type, Map<String, ?> keys) {
    C command = type.cast(modules.createModule(commands.getCommand(type)));
    new ScriptKeys(keys).fill(command);
    return command;
  }

  private <R> R run(Function<RunProgress, R> work) {
    RunProgress progress = RunProgress.windowless(status, this::noted);
    try {
      return work.apply(progress);
    } finally {
      progress.end("");
    }
  }

  private ImagePlus seen(ImagePlus image, String what) {
    if (image == null) {
      throw new IllegalArgumentException(what + " must be an image, got none.");
    }
    SourcePlane.current(image);
    return NamedImage.seen(image, this::noted);
  }

  private void noted(String sentence) {
    log.info("SelfDeblur: " + sentence);
  }
}
