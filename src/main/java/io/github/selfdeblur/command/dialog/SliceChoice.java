package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.FieldRows;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.fields.RadioRow;
import io.github.selfdeblur.options.Positions;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.rows.StackRows;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** What of a stack is deblurred, which chooses its slices and whether they are a volume. */
final class SliceChoice {

  private static final String ONE = "This slice";
  private static final String VOLUME = "The whole stack in 3-D";
  private static final String EACH = "Every slice by itself";
  private static final String ALL = "all";

  private final Entry stack;
  private final Entry slices;
  private final JLabel label = FieldRows.plain("What");
  private final RadioRow row = new RadioRow();
  private final JComponent panel;

  /** Whether slices would be a volume if nobody chose. */
  private boolean volume;

  SliceChoice(Form form) {
    stack = form.entry(StackRows.STACK.key());
    slices = form.entry(StackRows.SLICES.key());
    add(ONE, "The slice that is shown, in two dimensions", StackMode.PLANES, Positions.CURRENT);
    add(VOLUME, "With a PSF in three dimensions", StackMode.VOLUME, Positions.CURRENT);
    add(EACH, "All slices, in two dimensions", StackMode.PLANES, ALL);
    panel = row.panel();
    form.heardBy(this::follow);
    follow();
  }

  private void add(String name, String tip, StackMode mode, String which) {
    row.add(
        name,
        tip,
        () -> {
          stack.show(mode.label());
          slices.show(which);
          slices.changed();
        });
  }

  private void follow() {
    String mode = stack.text();
    boolean auto = mode.equals(StackMode.AUTO.label());
    if (mode.equals(StackMode.VOLUME.label()) || auto && volume) {
      row.show(VOLUME);
    } else if (slices.text().equals(ALL)) {
      row.show(EACH);
    } else {
      row.show(slices.text().equals(Positions.CURRENT) ? ONE : "");
    }
  }

  /** Shows whether slices would be a volume if nobody chose. */
  void show(boolean inThreeDimensions) {
    volume = inThreeDimensions;
    follow();
  }

  /** Whether there is anything to choose. */
  void seen(boolean isStack) {
    label.setVisible(isStack);
    panel.setVisible(isStack);
  }

  JLabel label() {
    return label;
  }

  JComponent panel() {
    return panel;
  }
}
