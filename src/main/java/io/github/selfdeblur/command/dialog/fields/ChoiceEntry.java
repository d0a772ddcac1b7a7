package io.github.selfdeblur.command.dialog.fields;

import java.awt.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.scijava.module.ModuleItem;

/** One of several values; what the usual one stands for is said beside it. */
final class ChoiceEntry extends Entry {

  private static final int WIDEST_PX = 190;
  private static final int ROOM_PX = 16;

  /** All that there are, as a scroll bar would hide the ends of long names. */
  private static final int MOST_ROWS = 20;

  private final JComboBox<String> box;
  private final Map<String, String> notes = new HashMap<>();
  private String told = "";

  ChoiceEntry(ModuleItem<?> input, List<String> choices) {
    super(input);
    box = new JComboBox<>(choices.toArray(String[]::new));
    box.setToolTipText(tip());
    box.setMaximumRowCount(MOST_ROWS);
    box.setRenderer(
        (list, value, index, selected, focused) -> {
          String note = usual().equals(value) ? told : notes.getOrDefault(value, "");
          JLabel line = new JLabel(value + note);
          return Painted.as(line, list, selected);
        });
    Dimension size = box.getPreferredSize();
    box.setPreferredSize(new Dimension(Math.min(size.width + ROOM_PX, WIDEST_PX), size.height));
    box.addActionListener(event -> changed());
  }

  @Override
  public JComponent component() {
    return box;
  }

  @Override
  public String text() {
    return String.valueOf(box.getSelectedItem());
  }

  @Override
  public void show(String text) {
    Chosen.in(box, text); // also such as X,Y,W,H, from a run before
  }

  @Override
  public void note(String choice, String note) {
    notes.put(choice, " (" + note + ")");
  }

  @Override
  public void tell(String whatIsTold, boolean known) {
    told = known ? ": " + whatIsTold : "";
    box.repaint();
  }
}
