package io.github.selfdeblur.command.dialog.fields;

import java.awt.BorderLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.scijava.module.ModuleItem;

/** Names with commas between them, typed, or chosen of those that there are. */
final class ListEntry extends Entry {

  private static final int COLUMNS = 32;
  private static final String COMMA = ",";

  private final HintedField field = new HintedField(COLUMNS);
  private final JPanel panel = new JPanel(new BorderLayout(4, 0));
  private final List<String> names;

  ListEntry(ModuleItem<?> input) {
    super(input);
    List<?> choices = input.getChoices();
    names = choices == null ? List.of() : choices.stream().map(String::valueOf).toList();
    field.setToolTipText(tip());
    field.heardBy(this::changed);
    field.hint(words().instead(), false);
    JButton choose = new JButton("Choose");
    choose.setName("Choose " + words().name());
    choose.setEnabled(!names.isEmpty());
    choose.addActionListener(event -> menu().show(choose, 0, choose.getHeight()));
    panel.add(field);
    panel.add(choose, BorderLayout.EAST);
  }

  /** All names, those with a tick that are in the list. */
  private JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu();
    List<String> chosen = chosen();
    for (String name : names) {
      JCheckBoxMenuItem item = new JCheckBoxMenuItem(name, chosen.contains(name));
      item.addActionListener(event -> turn(name));
      menu.add(item);
    }
    return menu;
  }

  private List<String> chosen() {
    return Arrays.stream(field.getText().split(COMMA))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void turn(String name) {
    List<String> before = chosen();
    Stream<String> after =
        before.contains(name)
            ? before.stream().filter(other -> !other.equals(name))
            : Stream.concat(before.stream(), Stream.of(name));
    field.setText(after.collect(Collectors.joining(COMMA)));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public String text() {
    return field.getText().strip();
  }

  @Override
  public void show(String text) {
    field.setText(text);
  }
}
