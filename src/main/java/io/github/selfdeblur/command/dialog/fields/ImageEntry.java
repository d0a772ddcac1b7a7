package io.github.selfdeblur.command.dialog.fields;

import ij.ImagePlus;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.scijava.module.ModuleItem;

/** One of the images that are open, or a file, or none. */
final class ImageEntry extends Entry {

  private static final String NONE_YET = "choose…";
  private static final int WIDTH_PX = 300;

  private final JComboBox<String> box = new JComboBox<>();
  private final JPanel panel = new JPanel(new BorderLayout(4, 0));
  private String none;

  /**
   * @param current the image that none stands for; null: none
   */
  ImageEntry(ModuleItem<?> input, ImagePlus current) {
    super(input);
    none = words().instead().isEmpty() ? NONE_YET : words().instead();
    none = current == null ? none : current.getTitle();
    box.addItem("");
    for (String title : WindowManager.getImageTitles()) {
      if (current == null || !title.equals(current.getTitle())) {
        box.addItem(title);
      }
    }
    box.setRenderer(
        (list, value, index, selected, focused) ->
            Painted.as(
                new JLabel(value == null || value.isEmpty() ? none : value), list, selected));
    box.setToolTipText(tip());
    box.setPreferredSize(new Dimension(WIDTH_PX, box.getPreferredSize().height));
    box.addActionListener(event -> changed());
    panel.add(box);
    panel.add(FileChoice.button(this::browse), BorderLayout.EAST);
  }

  private void browse() {
    FileChoice.ask(panel, null, "").ifPresent(file -> show(file.getPath()));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public boolean isOfTheImage() {
    return true;
  }

  @Override
  public String text() {
    Object chosen = box.getSelectedItem();
    return chosen == null ? "" : chosen.toString();
  }

  @Override
  public void show(String text) {
    Chosen.in(box, text);
  }
}
