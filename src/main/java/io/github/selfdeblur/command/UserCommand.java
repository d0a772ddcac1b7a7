package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import io.github.selfdeblur.command.inputs.MacroOptions;
import io.github.selfdeblur.command.inputs.OptionInputs;
import io.github.selfdeblur.command.watch.ProgressText;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.command.watch.Told;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.ProgramRows;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.scijava.app.StatusService;
import org.scijava.command.DynamicCommand;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: the current image, defaults where no person can be asked, progress, ESC,
 * and one sentence for what went wrong. The names of a command's fields are the keys of macros,
 * which must be lower case, and none may end in _ and another key: ImageJ would take one for the
 * other.
 */
public abstract class UserCommand extends DynamicCommand {

  @Parameter private StatusService status;

  /** Not required, so that a missing image gets our own sentence. */
  @Parameter(required = false)
  private ImagePlus image;

  @Parameter private String input;

  private RunProgress progress;
  private boolean cancelled;
  private boolean refused;
  private boolean described;

  /** What it asks for besides the image, in the dialog's order. */
  List<Option> rows() {
    return List.of();
  }

  /** The keys of those that its dialog always shows, besides the image; others open. */
  public List<String> front() {
    return rows().stream().map(Option::key).toList();
  }

  /** Here SciJava looks before all else. */
  @Override
  public DynamicCommandInfo getInfo() {
    if (!described) {
      described = true;
      OptionInputs.describe(this, List.of(ProgramRows.INPUT));
      OptionInputs.describe(this, rows());
    }
    return super.getInfo();
  }

  /** Whether it works on an image that is open or named. */
  boolean takesImage() {
    return true;
  }

  /** Whether it cannot do without. */
  boolean needsImage() {
    return takesImage();
  }

  /**
   * The work itself.
   *
   * @param current the image that was named, else the one that the user sees; null where there is
   *     none
   * @throws IOException and other exceptions with one sentence for the user
   */
  abstract void work(ImagePlus current) throws IOException;

  /** Before a dialog: offers what can be chosen. */
  void offer() {}

  /** What its dialog says where nothing is doubtful, a sentence; empty: nothing. */
  public String advice() {
    return "";
  }

  /** Before a dialog, and for every image chosen in it: fills in what can be guessed. */
  public void suggest(ImagePlus current) {}

  /** The initializer: without a person to ask, what was left out takes its default. */
  protected void useDefaultsUnattended() {
    if (isAttended()) {
      dropImageInputs();
      offer();
      try {
        if (takesImage() && (image != null || needsImage())) {
          SourcePlane.current(image);
          suggest(image);
        }
      } catch (IllegalArgumentException e) {
        end(e.getMessage());
      }
    } else {
      useDefaults();
    }
  }

  /** The initializer of commands that ask nothing. */
  protected void useDefaults() {
    dropImageInputs();
    for (ModuleItem<?> input : getInfo().inputs()) {
      resolveInput(input.getName());
    }
  }

  private void dropImageInputs() {
    if (!takesImage()) {
      OptionInputs.withdraw(this, UserCommand.class);
    }
  }

  @Override
  public final void run() {
    progress = RunProgress.seen(status, this::isCanceled, UserCommand::log);
    try {
      checkMacroOptions();
      work(takesImage() ? chosen() : null);
    } catch (IllegalArgumentException
        | EngineUnavailableException
        | ArithmeticException
        | IOException e) {
      refuse(e.getMessage());
    } catch (CancellationException e) {
      cancelled();
    } finally {
      progress.end(cancelled ? ProgressText.CANCELLED : "");
    }
  }

  private void checkMacroOptions() {
    String options = Macro.getOptions();
    if (options != null) {
      new MacroOptions(options).check(this, UserCommand::log);
    }
  }

  /** Shows how far the work is, and hears when it is to end. */
  final RunProgress progress() {
    return progress;
  }

  /** The user wants nothing of it, no dialog either; a macro cannot go on without its result. */
  private void cancelled() {
    cancelled = true;
    if (isMacro()) {
      Interpreter.abort();
    }
  }

  /** Without a reason where the user cancelled or was told: a reason opens SciJava's dialog. */
  @Override
  public boolean isCanceled() {
    return cancelled || refused || super.isCanceled();
  }

  private ImagePlus chosen() throws IOException {
    if (!NamedImage.isBlank(input)) {
      return NamedImage.find(input, "input");
    }
    if (image == null && !needsImage()) {
      return null;
    }
    SourcePlane.current(image);
    return NamedImage.seen(image);
  }

  /** All keys of a macro and their values, in the dialog's order. */
  final Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (ModuleItem<?> item : getInfo().inputs()) {
      Class<?> type = item.getType();
      if (type != ImagePlus.class && !type.getName().startsWith("org.scijava")) {
        Object value = getInput(item.getName());
        keys.put(item.getName(), value == null ? "" : value.toString());
      }
    }
    return keys;
  }

  final Answers answers() {
    return new Answers(keys());
  }

  /** The PSF that the user named, for an image; notes tell what became of it. */
  static PsfImage psf(String name, ImagePlus image) throws IOException {
    return PsfImage.ofChannel(NamedImage.find(name, "psf"), PsfOrigin.MIDDLE, image)
        .telling(UserCommand::log);
  }

  /** Null where no file was chosen. */
  static Path path(File file) {
    return file == null || file.getPath().isBlank() ? null : file.toPath();
  }

  static void log(String sentence) {
    Told.inLog(sentence);
  }

  /** A macro only gets a line in the log. */
  private void refuse(String sentence) {
    if (!isAttended()) {
      log(sentence);
    }
    if (!isMacro()) {
      end(sentence);
    }
  }

  /** Tells a person in a window of our own; whoever else runs it finds the reason. */
  private void end(String sentence) {
    refused = isAttended() && Told.error(sentence);
    if (!refused) {
      cancel(sentence);
    }
  }

  public static boolean isAttended() {
    return !isMacro() && !GraphicsEnvironment.isHeadless();
  }

  private static boolean isMacro() {
    return IJ.isMacro() && Macro.getOptions() != null;
  }
}
