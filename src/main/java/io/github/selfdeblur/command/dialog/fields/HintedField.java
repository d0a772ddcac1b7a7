package io.github.selfdeblur.command.dialog.fields;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A field that says, while nothing is in it, what nothing stands for. */
final class HintedField extends JTextField {

  private static final long serialVersionUID = 1;
  private static final Color SURE = new Color(0x1B7F3B);

  private String hint = "";
  private boolean sure;

  HintedField(int columns) {
    super(columns);
    setMinimumSize(getPreferredSize());
  }

  /**
   * Says what nothing stands for.
   *
   * @param known whether somebody told it, such as the image
   */
  void hint(String text, boolean known) {
    hint = text;
    sure = known;
    repaint();
  }

  /** Who hears of every letter. */
  void heardBy(Runnable listener) {
    getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                listener.run();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                listener.run();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                listener.run();
              }
            });
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (getText().isEmpty() && !hint.isEmpty()) {
      Graphics2D pen = (Graphics2D) graphics.create();
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setFont(getFont());
      pen.setColor(sure ? SURE : Color.GRAY);
      Insets insets = getInsets();
      int base = getBaseline(getWidth(), getHeight());
      pen.clipRect(insets.left, 0, getWidth() - insets.left - insets.right, getHeight());
      pen.drawString(hint, insets.left, base);
      pen.dispose();
    }
  }
}
