package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.FieldRows;
import java.awt.BorderLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;

/** What is rarely needed, which opens. */
final class Advanced extends JPanel {

  private static final long serialVersionUID = 1;
  private static final int COLUMNS = 3;

  private final JButton button = new JButton();
  private final FieldRows rows = new FieldRows(COLUMNS);
  private final transient List<Entry> entries;

  /**
   * @param resized hears that it opened or closed
   */
  Advanced(List<Entry> entries, Runnable resized) {
    super(new BorderLayout());
    this.entries = entries;
    rows.addAll(entries);
    rows.setVisible(false);
    button.setMargin(new Insets(1, 6, 1, 6));
    button.addActionListener(
        event -> {
          rows.setVisible(!rows.isVisible());
          name();
          resized.run();
        });
    name();
    JPanel line = new JPanel(new BorderLayout());
    line.setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
    line.add(button, BorderLayout.WEST);
    add(line, BorderLayout.NORTH);
    add(rows);
  }

  /** Says how many of its values are not the usual ones, while they are not seen. */
  void name() {
    long others = entries.stream().filter(entry -> !entry.isUsual()).count();
    String count = others == 0 || rows.isVisible() ? "" : " (" + others + " changed)";
    button.setText((rows.isVisible() ? "▾ Advanced" : "▸ Advanced") + count);
  }
}
