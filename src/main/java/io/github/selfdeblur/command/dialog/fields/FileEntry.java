package io.github.selfdeblur.command.dialog.fields;

import java.awt.BorderLayout;
import java.io.File;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.scijava.module.ModuleItem;

/** A file or a folder, typed or found by a button. */
final class FileEntry extends Entry {

  private static final int COLUMNS = 26;

  private final HintedField field = new HintedField(COLUMNS);
  private final JPanel panel = new JPanel(new BorderLayout(4, 0));

  FileEntry(ModuleItem<?> input) {
    super(input);
    field.setToolTipText(tip());
    field.heardBy(this::changed);
    field.hint(words().instead(), false);
    panel.add(field);
    panel.add(FileChoice.button(this::browse), BorderLayout.EAST);
  }

  private void browse() {
    Optional<File> file = FileChoice.ask(panel, input().getWidgetStyle(), field.getText());
    file.ifPresent(chosen -> field.setText(chosen.getPath()));
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
    return field.getText().strip();
  }

  @Override
  public void show(String text) {
    field.setText(text);
  }
}
