package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.image.optics.Microscope;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JOptionPane;

/** Keeps the microscope of the fields under a name that it asks for, and chooses it. */
final class SaveMicroscope {

  private static final List<Option> KEPT =
      List.of(
          OpticsRows.NA,
          OpticsRows.WAVELENGTH,
          OpticsRows.EMISSION,
          OpticsRows.PIXEL,
          OpticsRows.IMMERSION,
          OpticsRows.MODALITY);

  private final Form form;
  private final Supplier<OpticsClues> told;
  private final Consumer<String> wrong;
  private final JButton button = new JButton("Save…");

  /**
   * @param told what the image tells
   * @param wrong hears a sentence where nothing can be kept
   */
  SaveMicroscope(Form form, Supplier<OpticsClues> told, Consumer<String> wrong) {
    this.form = form;
    this.told = told;
    this.wrong = wrong;
    button.setMargin(new Insets(1, 6, 1, 6));
    button.setToolTipText(
        "Keeps NA, immersion and modality by a name; wavelength and pixel size where they are"
            + " typed, since images tell them.");
    button.addActionListener(event -> save());
  }

  JButton button() {
    return button;
  }

  private void save() {
    try {
      form.check();
      Entry chosen = form.entry(OpticsRows.MICROSCOPE.key());
      OpticsClues given =
          OpticsRows.clues(new Answers(form.texts())).or(Microscopes.clues(chosen.text()));
      Microscope.requireAperture(given.or(told.get()));
      String name =
          JOptionPane.showInputDialog(
              button,
              "Name of this microscope",
              "SelfDeblur: Save microscope",
              JOptionPane.QUESTION_MESSAGE);
      if (name == null) {
        return;
      }
      Microscope microscope = Microscope.of(name, given, told.get());
      Microscopes.keep(microscope);
      chosen.show(microscope.name());
      KEPT.stream().map(row -> form.entry(row.key())).forEach(entry -> entry.show(entry.usual()));
    } catch (IllegalArgumentException e) {
      wrong.accept(e.getMessage());
    }
  }
}
