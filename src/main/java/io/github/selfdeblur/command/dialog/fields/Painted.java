package io.github.selfdeblur.command.dialog.fields;

import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;

/** A line of a drop-down in its list's colours. */
final class Painted {

  private Painted() {}

  static JLabel as(JLabel line, JList<?> list, boolean selected) {
    line.setOpaque(true);
    line.setFont(list.getFont().deriveFont(Font.PLAIN));
    line.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
    line.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
    line.setBorder(BorderFactory.createEmptyBorder(1, 3, 1, 3));
    return line;
  }
}
