package io.github.selfdeblur.command.dialog.fields;

import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Collection;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Fields below each other, several narrow ones in a row. */
public final class FieldRows extends JPanel {

  private static final long serialVersionUID = 1;
  private static final int GAP_PX = 4;

  /** Letters of the longest unit that stands beside its field; a longer one is in the tip. */
  private static final int LONGEST_UNIT = 12;

  private final int columns;
  private final GridBagConstraints place = new GridBagConstraints();
  private int column;

  /**
   * @param columns how many narrow fields share a row
   */
  public FieldRows(int columns) {
    super(new GridBagLayout());
    this.columns = columns;
    setBorder(BorderFactory.createEmptyBorder(GAP_PX, 2 * GAP_PX, GAP_PX, 2 * GAP_PX));
    place.gridy = 0;
    place.anchor = GridBagConstraints.LINE_START;
  }

  /** Adds fields, in their order. */
  public void addAll(Collection<Entry> entries) {
    entries.forEach(this::add);
  }

  private void add(Entry entry) {
    if (entry.isWide()) {
      wide(entry.label(), entry.component());
      return;
    }
    place(entry.label(), column++, 1, 0);
    String measure = entry.words().unit();
    JLabel unit = new JLabel(measure.length() > LONGEST_UNIT ? "" : measure);
    unit.setFont(entry.label().getFont());
    JComponent field = unit.getText().isEmpty() ? entry.component() : row(entry.component(), unit);
    place(field, column++, 1, 1);
    if (column == 2 * columns) {
      nextRow();
    }
  }

  /** Adds what takes a row of its own. */
  public void wide(JLabel label, JComponent content) {
    if (column > 0) {
      nextRow();
    }
    place(label, 0, 1, 0);
    place(content, 1, 2 * columns - 1, 1);
    nextRow();
  }

  private void nextRow() {
    column = 0;
    place.gridy++;
  }

  private void place(JComponent part, int x, int width, double weight) {
    place.gridx = x;
    place.gridwidth = width;
    place.weightx = weight;
    int before = x > 0 && x % 2 == 0 ? 4 * GAP_PX : GAP_PX;
    place.insets = new Insets(GAP_PX / 2, before, GAP_PX / 2, GAP_PX);
    super.add(part, place);
  }

  /** Words that are no name of a field. */
  public static JLabel plain(String text) {
    JLabel label = new JLabel(text);
    label.setFont(label.getFont().deriveFont(Font.PLAIN));
    return label;
  }

  /** Parts beside each other. */
  public static JComponent row(JComponent... parts) {
    JPanel row = new JPanel();
    row.setLayout(new BoxLayout(row, BoxLayout.LINE_AXIS));
    for (JComponent part : parts) {
      part.setMaximumSize(part.getPreferredSize());
      row.add(part);
      row.add(Box.createHorizontalStrut(GAP_PX));
    }
    return row;
  }
}
