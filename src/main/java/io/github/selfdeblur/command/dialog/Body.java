package io.github.selfdeblur.command.dialog;

import javax.swing.JComponent;

/** What of a dialog is always seen. */
interface Body {

  JComponent panel();

  /** Whether the field of a key is in {@link #panel}; others are more rarely needed. */
  boolean shows(String key);

  /** What the button that goes on is called. */
  default String go() {
    return "OK";
  }

  /** What the user wants. */
  default Wanted wanted() {
    return Wanted.RUN;
  }

  /** What is to be found out of the values that are there. */
  default Outlook.Question question() {
    return () -> Outlook.NOTHING;
  }

  /** Follows what was found out. */
  default void show(Outlook outlook) {}
}
