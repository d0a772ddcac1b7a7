package io.github.selfdeblur.command.dialog.fields;

import java.awt.Dimension;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JSlider;

/** A slider beside the field of a factor: 1 in its middle, larger to the left. */
public final class FactorSlider {

  /** At the left end; its inverse is at the right one. */
  private static final double MOST = 4;

  private static final int STEPS = 20;
  private static final int WIDTH_PX = 120;

  private final Entry entry;
  private final JSlider slider = new JSlider(-STEPS, STEPS, 0);
  private final JComponent panel;
  private boolean moved;

  /**
   * @param larger what the left end is called
   * @param smaller what the right end is called
   */
  public FactorSlider(Form form, Entry entry, String larger, String smaller) {
    this.entry = entry;
    slider.setToolTipText(entry.tip());
    Dimension size = new Dimension(WIDTH_PX, slider.getPreferredSize().height);
    slider.setPreferredSize(size);
    slider.addChangeListener(event -> move());
    panel =
        FieldRows.row(entry.component(), FieldRows.plain(larger), slider, FieldRows.plain(smaller));
    form.heardBy(this::follow);
    follow();
  }

  /** A person has moved it, or a value has. */
  private void move() {
    if (!moved) {
      moved = true;
      entry.show(text(slider.getValue()));
      moved = false;
    }
  }

  /** Goes where the value is; what is typed stays as it is typed. */
  private void follow() {
    if (!moved) {
      moved = true;
      slider.setValue(place(entry.text()));
      moved = false;
    }
  }

  static int place(String factor) {
    try {
      double share = Math.log(Double.parseDouble(factor)) / Math.log(MOST);
      return (int) Math.round(-STEPS * Math.max(-1, Math.min(1, share)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static String text(int place) {
    String text = String.format(Locale.ROOT, "%.2f", Math.pow(MOST, -(double) place / STEPS));
    return text.replaceFirst("\\.?0+$", "");
  }

  public JComponent panel() {
    return panel;
  }
}
