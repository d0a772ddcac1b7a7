package io.github.selfdeblur.window;

import io.github.selfdeblur.window.Steps.Row;
import io.github.selfdeblur.window.Steps.State;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The steps of a run beside each other, each with its state and a word. */
final class StepsPanel extends JPanel {

  private static final long serialVersionUID = 1;

  private static final Color DONE = new Color(0x2e7d32);

  private transient List<Row> shown = List.of();

  StepsPanel() {
    super(new GridLayout(2, 0, PicturesPanel.GAP_PX, 0));
    show(List.of(new Row(State.AT_WORK, "Optics", "looking at the image")));
  }

  void show(List<Row> rows) {
    if (rows.equals(shown) || rows.isEmpty()) {
      return;
    }
    if (rows.size() != shown.size()) {
      removeAll();
      rows.forEach(row -> add(new JLabel()));
      rows.forEach(row -> add(new JLabel()));
      revalidate();
    }
    shown = rows;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean works = row.state() == State.AT_WORK;
      JLabel name = (JLabel) getComponent(i);
      name.setText(row.state().mark() + " " + row.name());
      name.setFont(getFont().deriveFont(works ? Font.BOLD : Font.PLAIN));
      name.setForeground(row.state() == State.DONE ? DONE : getForeground());
      name.setEnabled(row.state() != State.TO_COME);
      JLabel word = (JLabel) getComponent(rows.size() + i);
      word.setText("    " + row.word());
      word.setFont(getFont().deriveFont(Font.PLAIN));
      word.setEnabled(row.state() != State.TO_COME);
    }
  }
}
