package io.github.selfdeblur.command.dialog.fields;

import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JRadioButton;

/** Buttons of which one is chosen at most, each of which means something. */
public final class RadioRow {

  private final ButtonGroup group = new ButtonGroup();
  private final Map<String, JRadioButton> buttons = new LinkedHashMap<>();

  /** Adds one that does something when a person presses it. */
  public void add(String name, String tip, Runnable chosen) {
    JRadioButton button = new JRadioButton(name);
    button.setFont(button.getFont().deriveFont(Font.PLAIN));
    button.setToolTipText(tip);
    button.addActionListener(event -> chosen.run());
    group.add(button);
    buttons.put(name, button);
  }

  /** Shows which one is chosen; empty: none. */
  public void show(String name) {
    group.clearSelection();
    if (buttons.containsKey(name)) {
      buttons.get(name).setSelected(true);
    }
  }

  boolean isChosen(String name) {
    return buttons.get(name).isSelected();
  }

  public JComponent panel() {
    return FieldRows.row(buttons.values().toArray(JComponent[]::new));
  }
}
