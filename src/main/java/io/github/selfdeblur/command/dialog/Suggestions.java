package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import io.github.selfdeblur.command.UserCommand;
import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.Form;
import java.util.Objects;

/** Has a command guess its inputs again where another image is chosen. */
final class Suggestions {

  private final UserCommand command;
  private final Form form;
  private ImagePlus image;

  Suggestions(UserCommand command, Form form) {
    this.command = command;
    this.form = form;
    image = form.image();
    form.heardBy(this::follow);
  }

  private void follow() {
    ImagePlus chosen = form.image();
    if (chosen == null || chosen == image) {
      return;
    }
    image = chosen;
    Object[] before = form.entries().stream().map(e -> command.getInput(e.key())).toArray();
    command.suggest(chosen);
    int i = 0;
    for (Entry entry : form.entries()) {
      Object guess = command.getInput(entry.key());
      if (!Objects.equals(guess, before[i++])) {
        entry.show(String.valueOf(guess));
      }
    }
  }
}
