package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.fields.RadioRow;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import javax.swing.JComponent;

/** What blurred the image, which chooses the PSF's model. */
final class BlurChoice {

  private static final String AUTO = "Automatic";
  private static final String MICROSCOPE = "Microscope";
  private static final String SHAKE = "Shake or movement";
  private static final String KNOWN = "I have a PSF";

  private final Entry model;
  private final RadioRow row = new RadioRow();
  private boolean known;

  BlurChoice(Form form) {
    model = form.entry(SelfDeblurRows.PSF_MODEL.key());
    String usual = SelfDeblurRows.PSF_MODEL.usual().toString();
    add(AUTO, "A microscope's where its optics are known or the image looks like it", usual);
    add(MICROSCOPE, "A PSF near that of the optics, without networks", PsfModel.MICROGRAPH.label());
    add(SHAKE, "A PSF of any shape, by networks", PsfModel.FREE.label());
    row.add(KNOWN, "Deconvolution with a PSF that is an image", this::know);
    form.heardBy(this::follow);
    follow();
  }

  private void add(String name, String tip, String value) {
    row.add(
        name,
        tip,
        () -> {
          known = false;
          model.show(value);
          model.changed();
        });
  }

  private void know() {
    known = true;
    model.changed();
  }

  private void follow() {
    String value = model.text();
    if (known) {
      row.show(KNOWN);
    } else if (value.equals(SelfDeblurRows.PSF_MODEL.usual())) {
      row.show(AUTO);
    } else if (value.equals(PsfModel.MICROGRAPH.label())) {
      row.show(MICROSCOPE);
    } else {
      row.show(value.equals(PsfModel.FREE.label()) ? SHAKE : "");
    }
  }

  /** Whether a PSF is there. */
  boolean isKnown() {
    return known;
  }

  /** Whether the optics matter. */
  boolean isOptical() {
    return !known && !model.text().equals(PsfModel.FREE.label());
  }

  JComponent panel() {
    return row.panel();
  }
}
