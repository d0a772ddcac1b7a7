package io.github.selfdeblur.command.dialog.fields;

import java.util.Locale;
import javax.swing.JComponent;
import org.scijava.module.ModuleItem;

/**
 * A number or a text. Nothing stands for a number's usual value, and then what that means is seen
 * in grey.
 */
final class TypedEntry extends Entry {

  private static final int NARROW_COLUMNS = 9;
  private static final int WIDE_COLUMNS = 36;

  /** Letters of the longest number that is seen whole where nobody typed it. */
  private static final int LONGEST = 9;

  private final boolean number;
  private final boolean wide;
  private final HintedField field;

  TypedEntry(ModuleItem<?> input) {
    super(input);
    number = input.getType() == int.class || input.getType() == double.class;
    wide = !number && usual().length() > 2 * NARROW_COLUMNS;
    field = new HintedField(wide ? WIDE_COLUMNS : NARROW_COLUMNS);
    field.setToolTipText(tip());
    field.heardBy(this::changed);
    if (number) {
      field.hint(isNothing() ? words().instead() : rounded(usual()), false);
    }
  }

  @Override
  public JComponent component() {
    return field;
  }

  @Override
  public boolean isWide() {
    return wide;
  }

  @Override
  public String text() {
    String typed = field.getText().strip();
    if (number && typed.isEmpty()) {
      return usual();
    }
    return input().getType() == double.class ? typed.replace(',', '.') : typed;
  }

  @Override
  public void show(String text) {
    String seen = number ? text.replaceFirst("\\.0$", "") : text;
    boolean hint = number && text.equals(usual()) && (isNothing() || seen.length() > LONGEST);
    field.setText(hint ? "" : seen);
  }

  @Override
  public void tell(String told, boolean known) {
    field.hint(told, known);
  }

  /** Whether the usual value is 0, which stands for something else. */
  private boolean isNothing() {
    return !words().instead().isEmpty() && Double.parseDouble(usual()) == 0;
  }

  private static String rounded(String number) {
    return number.length() > LONGEST
        ? String.format(Locale.ROOT, "%.3g", Double.parseDouble(number))
        : number.replaceFirst("\\.0$", "");
  }
}
