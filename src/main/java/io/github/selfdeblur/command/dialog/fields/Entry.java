package io.github.selfdeblur.command.dialog.fields;

import io.github.selfdeblur.command.inputs.MacroOptions;
import java.awt.Color;
import java.awt.Font;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.scijava.module.ModuleItem;

/** The field of an input: its label, which is marked where the value is not the usual one. */
public abstract class Entry {

  private static final Color MARK = new Color(0x1A5FB4);
  private static final String MARKED = "• ";

  private final ModuleItem<?> input;
  private final Words words;
  private final JLabel label;
  private Runnable heard = () -> {};

  Entry(ModuleItem<?> input) {
    this.input = input;
    words = Words.of(input);
    label = new JLabel(MARKED + words.name());
    label.setFont(label.getFont().deriveFont(Font.PLAIN));
    label.setPreferredSize(label.getPreferredSize()); // a mark that comes later moves nothing
    label.setText(words.name());
    label.setToolTipText(tip());
  }

  /** What is seen of it beside its label. */
  public abstract JComponent component();

  /** Its value as a macro has it. */
  public abstract String text();

  /** Shows a value that a macro could have. */
  public abstract void show(String text);

  /**
   * Shows what is taken where nothing is given.
   *
   * @param known whether somebody told it, such as the image
   */
  public void tell(String told, boolean known) {}

  /** Says something of a value that can be chosen. */
  public void note(String choice, String note) {}

  /** Whether it takes a row of its own. */
  public boolean isWide() {
    return false;
  }

  /** Whether it is for this image alone, and has no value that is usual. */
  public boolean isOfTheImage() {
    return false;
  }

  public final String key() {
    return input.getName();
  }

  public final ModuleItem<?> input() {
    return input;
  }

  public final Words words() {
    return words;
  }

  public final JLabel label() {
    return label;
  }

  public final String tip() {
    String text = input.getDescription() == null ? "" : input.getDescription();
    return "<html><div width=360>" + text.replace("<", "&lt;") + "</div></html>";
  }

  /** What it is where nobody gave anything. */
  public final String usual() {
    Object usual = input.getDefaultValue();
    return usual == null ? "" : usual.toString();
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException with one sentence where it is not of the input's type
   */
  final Object value() {
    return MacroOptions.value(input, text());
  }

  public final boolean isUsual() {
    try {
      return isOfTheImage() || Objects.equals(value(), MacroOptions.value(input, usual()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Who hears when another value is there. */
  final void heardBy(Runnable listener) {
    heard = listener;
  }

  /** To be called when another value is there. */
  public final void changed() {
    mark();
    heard.run();
  }

  public final void mark() {
    boolean usual = isUsual();
    label.setText(usual ? words.name() : MARKED + words.name());
    label.setForeground(usual ? null : MARK);
  }
}
