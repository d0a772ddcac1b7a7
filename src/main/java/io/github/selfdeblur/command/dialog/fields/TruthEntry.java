package io.github.selfdeblur.command.dialog.fields;

import javax.swing.JCheckBox;
import javax.swing.JComponent;
import org.scijava.module.ModuleItem;

/** Something that is or is not. */
final class TruthEntry extends Entry {

  private final JCheckBox box = new JCheckBox();

  TruthEntry(ModuleItem<?> input) {
    super(input);
    box.setToolTipText(tip());
    box.addActionListener(event -> changed());
  }

  @Override
  public JComponent component() {
    return box;
  }

  @Override
  public String text() {
    return Boolean.toString(box.isSelected());
  }

  @Override
  public void show(String text) {
    box.setSelected(Boolean.parseBoolean(text));
    changed();
  }
}
