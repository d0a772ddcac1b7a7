package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import io.github.selfdeblur.command.dialog.preview.TryQuestion;
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

  /**
   * An image that can be looked at before the run.
   *
   * @throws IllegalArgumentException with one sentence where it is not open
   */
  static ImagePlus opened(ImagePlus image) {
    if (image == null) {
      throw new IllegalArgumentException(
          "To try values the image must be open: a file is opened when the run begins.");
    }
    return image;
  }

  /** Whether its values can be tried on a part of the image. */
  default boolean tries() {
    return false;
  }

  /**
   * What is to be tried, of the values that are there.
   *
   * @throws IllegalArgumentException with one sentence where they cannot be
   */
  default TryQuestion trial() {
    throw new IllegalArgumentException("There is nothing to try.");
  }

  /** Follows what was found out. */
  default void show(Outlook outlook) {}
}
