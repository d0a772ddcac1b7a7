package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.FieldRows;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.options.rows.ProgramRows;
import java.util.Collection;
import java.util.List;
import javax.swing.JComponent;

/** Fields in the order of a command's rows. */
final class FlatBody implements Body {

  private static final int FEW = 6;

  private final Collection<String> front;
  private final FieldRows rows;
  private final String advice;

  /**
   * @param front the keys of those that are always seen, besides the image
   * @param advice a sentence; empty: none
   */
  FlatBody(Form form, Collection<String> front, String advice) {
    this.front = front;
    this.advice = advice;
    List<Entry> seen = form.entries().stream().filter(e -> shows(e.key())).toList();
    rows = new FieldRows(seen.size() > FEW ? 2 : 1);
    rows.addAll(seen);
  }

  @Override
  public JComponent panel() {
    return rows;
  }

  @Override
  public Outlook.Question question() {
    return () -> Outlook.good(advice);
  }

  @Override
  public boolean shows(String key) {
    return key.equals(ProgramRows.INPUT.key()) || front.contains(key);
  }
}
