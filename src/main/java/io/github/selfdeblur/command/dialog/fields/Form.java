package io.github.selfdeblur.command.dialog.fields;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.command.inputs.MacroOptions;
import io.github.selfdeblur.command.inputs.OptionInputs;
import io.github.selfdeblur.options.rows.ProgramRows;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** The fields of all inputs that a command still needs, by their keys. */
public final class Form {

  private static final String INPUT = ProgramRows.INPUT.key();

  private final Module command;
  private final ImagePlus current;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /**
   * @param current the image that the command works on if no other is chosen; null: none
   */
  public Form(Module command, ImagePlus current) {
    this.command = command;
    this.current = current;
    for (ModuleItem<?> input : asked(command)) {
      Entry entry = entry(input, current);
      Object value = command.getInput(input.getName());
      entry.show(value == null ? "" : value.toString());
      entry.mark();
      entry.heardBy(() -> listeners.forEach(Runnable::run));
      entries.put(entry.key(), entry);
    }
  }

  /** The inputs that a command still needs. */
  public static List<ModuleItem<?>> asked(Module command) {
    return MacroOptions.inputs(command).stream()
        .filter(input -> input.getType() != ImagePlus.class)
        .filter(input -> !command.isInputResolved(input.getName()))
        .toList();
  }

  private static Entry entry(ModuleItem<?> input, ImagePlus current) {
    if (input.getType() == boolean.class) {
      return new TruthEntry(input);
    } else if (input.getType() == File.class) {
      return new FileEntry(input);
    } else if (OptionInputs.isList(input)) {
      return new ListEntry(input);
    } else if (OptionInputs.isImage(input)) {
      boolean main = input.getName().equals(INPUT);
      return new ImageEntry(input, main ? current : null);
    }
    List<?> choices = input.getChoices();
    return choices == null || choices.isEmpty()
        ? new TypedEntry(input)
        : new ChoiceEntry(input, choices.stream().map(String::valueOf).toList());
  }

  public Entry entry(String key) {
    return entries.get(key);
  }

  public Collection<Entry> entries() {
    return entries.values();
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The image that is chosen; null where there is none, or it is not open. */
  public ImagePlus image() {
    String title = has(INPUT) ? entry(INPUT).text() : "";
    return title.isEmpty() ? current : WindowManager.getImage(title);
  }

  /** Who hears when a value is another. */
  public void heardBy(Runnable listener) {
    listeners.add(listener);
  }

  /** All values as macros have them, by key. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((key, entry) -> texts.put(key, entry.text()));
    return texts;
  }

  public boolean isUsual() {
    return entries.values().stream().allMatch(Entry::isUsual);
  }

  /** Everything as it usually is, but for images and files. */
  public void restore() {
    entries.values().stream()
        .filter(entry -> !entry.isUsual())
        .forEach(entry -> entry.show(entry.usual()));
  }

  /**
   * Checks the types of all values.
   *
   * @throws IllegalArgumentException with one sentence where one is not of its input's type
   */
  public void check() {
    entries.values().forEach(Entry::value);
  }

  /** Hands all values to the command, after {@link #check}. */
  public void fill() {
    entries.forEach(
        (key, entry) -> {
          command.setInput(key, entry.value());
          command.resolveInput(key);
        });
  }
}
