package io.github.selfdeblur.command.plain;

import ij.gui.GenericDialog;
import io.github.selfdeblur.command.inputs.MacroOptions;
import io.github.selfdeblur.command.watch.Message;
import io.github.selfdeblur.report.Project;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * Asks for a command's inputs with ImageJ's own dialog. The first word of a label is the key that
 * ImageJ's recorder writes; ImageJ shows its underscores as spaces. Of many inputs two narrow ones
 * share a row, so that the dialog fits on a screen of 768 px.
 */
final class PlainDialog {

  /** What stands in brackets in the label of Fiji's dialog. */
  private static final Pattern UNIT = Pattern.compile("\\((.+)\\)");

  private static final String[] TRUTH = {"false", "true"};

  private static final int MANY = 20;

  /** Of the unit behind a number, letters. */
  private static final int NARROW_UNIT = 18;

  private static final int NUMBER_COLUMNS = 8;
  private static final int TEXT_COLUMNS = 24;

  private final Module command;
  private final GenericDialog dialog;
  private final List<ModuleItem<?>> asked = new ArrayList<>();

  private PlainDialog(Module command) {
    this.command = command;
    dialog = new DialogWithHelp(command.getInfo().getTitle(), Project.page(command.getInfo()));
    for (ModuleItem<?> input : command.getInfo().inputs()) {
      if (input.getVisibility() == ItemVisibility.MESSAGE) {
        dialog.addMessage(Message.plain(text(command.getInput(input.getName()))));
      } else if (!command.isInputResolved(input.getName())) {
        asked.add(input);
      }
    }
    boolean room = false;
    for (ModuleItem<?> input : asked) {
      boolean narrow = asked.size() > MANY && isNarrow(input);
      if (narrow && room) {
        dialog.addToSameRow();
      }
      room = narrow && !room;
      add(input, command.getInput(input.getName()));
    }
  }

  private static boolean isNarrow(ModuleItem<?> input) {
    boolean number = input.getType() == int.class || input.getType() == double.class;
    return number && unit(input).length() <= NARROW_UNIT
        || input.getType() == boolean.class
        || hasChoices(input);
  }

  private static boolean hasChoices(ModuleItem<?> input) {
    return input.getChoices() != null && !input.getChoices().isEmpty();
  }

  private void add(ModuleItem<?> input, Object value) {
    String key = input.getName();
    String label = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    if (value instanceof Number number) {
      int decimals = value instanceof Integer ? 0 : 3;
      dialog.addNumericField(label, number.doubleValue(), decimals, NUMBER_COLUMNS, unit(input));
    } else if (value instanceof Boolean) {
      dialog.addChoice(label, TRUTH, value.toString()); // recorded as key=true, which Fiji needs
    } else if (hasChoices(input)) {
      String[] choices = input.getChoices().stream().map(String::valueOf).toArray(String[]::new);
      dialog.addChoice(label, choices, String.valueOf(value));
    } else if (input.getType() == File.class) {
      addFile(label, FileWidget.DIRECTORY_STYLE.equals(input.getWidgetStyle()), text(value));
    } else {
      dialog.addStringField(label, text(value), TEXT_COLUMNS);
    }
  }

  private void addFile(String label, boolean folder, String path) {
    if (folder) {
      dialog.addDirectoryField(label, path, TEXT_COLUMNS);
    } else {
      dialog.addFileField(label, path, TEXT_COLUMNS);
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String unit(ModuleItem<?> input) {
    Matcher matcher = UNIT.matcher(input.getLabel());
    return matcher.find() ? matcher.group(1) : "";
  }

  /**
   * Shows the dialog, where there is something to ask; whether it was confirmed, and the inputs
   * then have its values.
   *
   * @throws IllegalArgumentException where a value is not of its input's type
   */
  static boolean ask(Module command) {
    PlainDialog dialog = new PlainDialog(command);
    return dialog.asked.isEmpty() || dialog.ask();
  }

  private boolean ask() {
    dialog.showDialog();
    if (dialog.wasCanceled()) {
      return false;
    }
    for (ModuleItem<?> input : asked) {
      command.setInput(input.getName(), answer(input));
      command.resolveInput(input.getName());
    }
    return true;
  }

  private Object answer(ModuleItem<?> input) {
    Class<?> type = input.getType();
    if (type == int.class) {
      return MacroOptions.wholeNumber(input.getName(), number(input));
    } else if (type == double.class) {
      return number(input);
    } else if (type == boolean.class) {
      return Boolean.valueOf(dialog.getNextChoice());
    } else if (hasChoices(input)) {
      return dialog.getNextChoice();
    }
    return MacroOptions.value(input, dialog.getNextString());
  }

  private double number(ModuleItem<?> input) {
    double number = dialog.getNextNumber();
    if (dialog.invalidNumber()) {
      throw new IllegalArgumentException(input.getName() + " must be a number.");
    }
    return number;
  }
}
