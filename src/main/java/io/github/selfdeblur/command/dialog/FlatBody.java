package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.FieldRows;
import io.github.selfdeblur.command.dialog.fields.Form;
import java.util.Collection;
import java.util.List;
import javax.swing.JComponent;

/** Fields in the order of a command's rows. */
final class FlatBody implements Body {

  private static final int FEW = 6;

  private final Collection<String> front;
  private final FieldRows rows;

  /**
   * @param front the keys of those that are always seen, besides the image
   */
  FlatBody(Form form, Collection<String> front) {
    this.front = front;
    List<Entry> seen = form.entries().stream().filter(e -> shows(e.key())).toList();
    rows = new FieldRows(seen.size() > FEW ? 2 : 1);
    rows.addAll(seen);
  }

  @Override
  public JComponent panel() {
    return rows;
  }

  @Override
  public boolean shows(String key) {
    return key.equals("input") || front.contains(key);
  }
}
