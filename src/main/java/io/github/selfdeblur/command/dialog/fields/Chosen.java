package io.github.selfdeblur.command.dialog.fields;

import javax.swing.ComboBoxModel;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;

/** What is chosen of a drop-down. */
final class Chosen {

  private Chosen() {}

  /** Chooses a text, which is added where it is none of the items. */
  static void in(JComboBox<String> box, String text) {
    ComboBoxModel<String> items = box.getModel();
    if (((DefaultComboBoxModel<String>) items).getIndexOf(text) < 0) {
      box.addItem(text);
    }
    box.setSelectedItem(text);
  }
}
