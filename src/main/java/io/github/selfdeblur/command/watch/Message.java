package io.github.selfdeblur.command.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.command.DynamicCommand;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.ModuleItem;

/** What a dialog says before it asks. */
public final class Message {

  /** The part of a line of more than 80 letters that fits into a dialog. */
  private static final String LONG_LINE = "(?=.{81})(.{1,80}) ";

  private static final String BREAK = "<br>";

  private Message() {}

  /**
   * Adds it above all that the dialog asks for.
   *
   * @param name that no field has
   */
  public static void before(DynamicCommand command, String name, List<String> lines) {
    List<ModuleItem<?>> asked = List.copyOf(asList(command.getInfo().inputs()));
    DefaultMutableModuleItem<String> item =
        new DefaultMutableModuleItem<>(command.getInfo(), name, String.class);
    item.setVisibility(ItemVisibility.MESSAGE);
    item.setPersisted(false);
    item.setRequired(false);
    asked.forEach(command.getInfo()::removeInput);
    command.getInfo().addInput(item);
    asked.forEach(command.getInfo()::addInput);
    command.setInput(name, html(lines));
  }

  private static List<ModuleItem<?>> asList(Iterable<ModuleItem<?>> items) {
    List<ModuleItem<?>> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }

  /** Takes it away again, where there is one, so that no macro names it. */
  public static void remove(DynamicCommand command, String name) {
    ModuleItem<?> item = command.getInfo().getInput(name);
    if (item != null) {
      command.getInfo().removeInput(item);
    }
  }

  private static String html(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll(LONG_LINE, "$1\n").replace("&", "&amp;").replace("<", "&lt;"))
        .collect(Collectors.joining(BREAK, "<html>", "</html>"))
        .replace("\n", BREAK);
  }

  /** A message of such an item, for a dialog that knows no HTML. */
  public static String plain(String html) {
    return html.replace(BREAK, "\n")
        .replaceAll("</?html>", "")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
