package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.text.TextWindow;
import io.github.selfdeblur.command.macro.MacroOptions;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.window.RunWatch;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.scijava.app.StatusService;
import org.scijava.command.DynamicCommand;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: the current image, defaults where no person can be asked, progress, ESC,
 * and one sentence for what went wrong. The names of a command's fields are the keys of macros,
 * which must be lower case, and none may end in _ and another key: ImageJ would take one for the
 * other.
 */
public abstract class UserCommand extends DynamicCommand implements Monitor {

  /** Of the progress bar, but for iterations. */
  private static final int STEPS = 1000;

  /** The part of a line of more than 90 letters that fits into a window. */
  private static final String LONG_LINE = "(?=.{91})(.{1,90}) ";

  private static final int TEXT_WIDTH_PX = 800;
  private static final int TEXT_HEIGHT_PX = 400;

  @Parameter private StatusService status;

  /** Not required, so that a missing image gets our own sentence. */
  @Parameter(required = false)
  private ImagePlus image;

  @Parameter(
      label = "Image (empty: the current one)",
      required = false,
      persist = false,
      description = "Title of an open image, or a file.")
  private String input = "";

  private RunWatch watch = RunWatch.NONE;
  private Iteration last;
  private boolean cancelled;

  /** Whether it works on an image that is open or named. */
  boolean takesImage() {
    return true;
  }

  /**
   * The work itself.
   *
   * @param current the image that was named, else the one that the user sees; null where it takes
   *     none
   * @throws IOException and other exceptions with one sentence for the user
   */
  abstract void work(ImagePlus current) throws IOException;

  /** Before a dialog: fills in what can be guessed from the images that are open. */
  void suggest(ImagePlus current) {}

  /** The initializer: without a person to ask, what was left out takes its default. */
  protected void useDefaultsUnattended() {
    if (isAttended()) {
      dropImageInputs();
      try {
        if (takesImage()) {
          SourcePlane.current(image);
          suggest(image);
        }
      } catch (IllegalArgumentException e) {
        cancel(e.getMessage());
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

  /** Of a command that takes no image. */
  private void dropImageInputs() {
    if (takesImage()) {
      return;
    }
    for (Field field : UserCommand.class.getDeclaredFields()) {
      ModuleItem<?> item = getInfo().getInput(field.getName());
      if (item != null) {
        getInfo().removeInput(item);
      }
    }
  }

  @Override
  public final void run() {
    try {
      IJ.resetEscape();
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
      watch.close();
      status.showStatus(cancelled ? ProgressText.CANCELLED : "");
      status.showProgress(1, 1);
    }
  }

  private void checkMacroOptions() {
    String options = Macro.getOptions();
    if (options != null) {
      new MacroOptions(options).check(this, this::noted);
    }
  }

  /** From now on the run on {@code source} is seen in a window, where somebody can watch it. */
  final RunWatch watch(ImagePlus source) {
    watch = RunWatch.of(source);
    return watch;
  }

  /** The user wants nothing of it, no dialog either; a macro cannot go on without its result. */
  private void cancelled() {
    cancelled = true;
    if (isMacro()) {
      Interpreter.abort();
    }
  }

  /** Without a reason where the user cancelled the run: a reason opens a dialog. */
  @Override
  public boolean isCanceled() {
    return cancelled || super.isCanceled();
  }

  private ImagePlus chosen() throws IOException {
    if (!NamedImage.isBlank(input)) {
      return NamedImage.find(input, "input");
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

  /** The PSF that the user named, for an image; notes tell what became of it. */
  static PsfImage psf(String name, ImagePlus image) throws IOException {
    return PsfImage.of(NamedImage.find(name, "psf"), PsfOrigin.MIDDLE, image)
        .telling(UserCommand::log);
  }

  /** Writes a sentence into the log. */
  static void log(String sentence) {
    IJ.log("SelfDeblur: " + sentence);
  }

  /** Shows how far the work is; whether to go on. */
  final boolean show(double share, String text) {
    status.showStatus((int) (STEPS * share), STEPS, text);
    return goesOn();
  }

  private boolean goesOn() {
    return !(isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted());
  }

  @Override
  public void iterated(Iteration iteration) {
    last = iteration;
    watch.iterated(iteration);
  }

  @Override
  public Wish reached(double share, Part part) {
    if (part.kind() == Part.Kind.ITERATIONS) {
      ProgressText.logIfHeadless(last);
      status.showStatus(last.number(), last.total(), ProgressText.of(last));
    } else {
      show(share, ProgressText.ofPart(share, part.name()));
    }
    return watch.reached(share, part).or(goesOn() ? Wish.GO_ON : Wish.FINISH);
  }

  @Override
  public void noted(String sentence) {
    log(sentence);
  }

  /** Shows a text of several lines, without a screen in the log. */
  static void tell(String title, String text) {
    if (GraphicsEnvironment.isHeadless()) {
      IJ.log(text.stripTrailing());
    } else {
      new TextWindow(title, text.replaceAll(LONG_LINE, "$1\n    "), TEXT_WIDTH_PX, TEXT_HEIGHT_PX);
    }
  }

  @Override
  public void waiting() {
    watch.waiting();
    status.showStatus(ProgressText.WAITING);
  }

  /** Cancelling opens a dialog where there is a screen, so a macro only gets a line in the log. */
  private void refuse(String sentence) {
    if (!isAttended()) {
      IJ.log("SelfDeblur: " + sentence);
    }
    if (!isMacro()) {
      cancel(sentence);
    }
  }

  static boolean isAttended() {
    return !isMacro() && !GraphicsEnvironment.isHeadless();
  }

  private static boolean isMacro() {
    return IJ.isMacro() && Macro.getOptions() != null;
  }
}
