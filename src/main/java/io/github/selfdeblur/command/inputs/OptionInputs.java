package io.github.selfdeblur.command.inputs;

import io.github.selfdeblur.options.rows.Option;
import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import org.scijava.command.DynamicCommand;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.MutableModuleItem;

/** Tells SciJava what the rows of options say of a command's fields, which are only their keys. */
public final class OptionInputs {

  private static final double USUAL_STEP = 0.1;

  /** Marks inputs that name images. */
  private static final String IMAGE_STYLE = "image";

  /** Marks inputs that are lists of names. */
  private static final String LIST_STYLE = "list";

  private OptionInputs() {}

  /** In the order of the rows, behind what the command has besides. */
  public static void describe(DynamicCommand command, List<Option> rows) {
    DynamicCommandInfo info = command.getInfo();
    for (Option row : rows) {
      ModuleItem<?> item = Objects.requireNonNull(info.getInput(row.key()), row.key());
      info.removeInput(item);
      info.addInput(item);
      describe(item, row);
      if (item.getType() != File.class) {
        command.setInput(row.key(), row.usual());
      }
    }
  }

  /** Whether an input is the title of an open image or a file. */
  public static boolean isImage(ModuleItem<?> input) {
    return IMAGE_STYLE.equals(input.getWidgetStyle());
  }

  /** Whether an input is a list of names with commas between them; its choices are such names. */
  public static boolean isList(ModuleItem<?> input) {
    return LIST_STYLE.equals(input.getWidgetStyle());
  }

  /** Lets the user add names to a list; those that are none of these can still be typed. */
  public static void offer(DynamicCommand command, Option row, List<String> names) {
    MutableModuleItem<String> input = command.getInfo().getMutableInput(row.key(), String.class);
    input.setWidgetStyle(LIST_STYLE);
    input.setDescription(row.tip());
    input.setChoices(names);
  }

  /** Asks no longer for the fields of a class that the command extends. */
  public static void withdraw(DynamicCommand command, Class<?> from) {
    for (Field field : from.getDeclaredFields()) {
      ModuleItem<?> item = command.getInfo().getInput(field.getName());
      if (item != null) {
        command.getInfo().removeInput(item);
      }
    }
  }

  @SuppressWarnings("unchecked") // OptionRowsTest: a field has the type of its row's usual value
  private static <T> void describe(ModuleItem<T> field, Option row) {
    MutableModuleItem<T> item = (MutableModuleItem<T>) field;
    item.setLabel(row.label());
    boolean image = row.namesFile() && field.getType() == String.class;
    item.setDescription(row.tip() + (image ? " Title of an open image, or a file." : ""));
    if (image) {
      item.setRequired(false); // so that one that is missing gets our own sentence
      item.setPersisted(false);
      item.setWidgetStyle(IMAGE_STYLE);
    }
    if (field.getType() != File.class) {
      item.setDefaultValue((T) row.usual());
      item.setChoices((List<T>) row.choices());
    }
    boolean whole = row.usual() instanceof Integer;
    row.least().ifPresent(n -> item.setMinimumValue((T) (whole ? (Object) (int) n : n)));
    item.setStepSize(whole ? 1 : row.step().orElse(USUAL_STEP));
  }
}
