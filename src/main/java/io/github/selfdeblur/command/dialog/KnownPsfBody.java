package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.preview.TryQuestion;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.trial.KnownPsfTrial;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import java.util.Arrays;
import javax.swing.JComponent;

/** What a deconvolution with a known PSF asks for; which methods take stacks, and which one is. */
final class KnownPsfBody implements Body {

  private static final String NO_PSF = "Choose the PSF: an open image, or a file by Browse.";

  private final Body fields;
  private final Form form;

  KnownPsfBody(Body fields, Form form) {
    this.fields = fields;
    this.form = form;
    Entry method = form.entry(KnownPsfRows.METHOD.key());
    for (Method each : Method.values()) {
      method.note(each.label(), each.isForPlanesOnly() ? "planes" : "planes, 3-D");
    }
  }

  @Override
  public JComponent panel() {
    return fields.panel();
  }

  @Override
  public boolean shows(String key) {
    return fields.shows(key);
  }

  @Override
  public Outlook.Question question() {
    ImagePlus image = form.image();
    String psf = form.entry(KnownPsfRows.PSF.key()).text();
    String method = form.entry(KnownPsfRows.METHOD.key()).text();
    return () -> outlook(image, psf, method);
  }

  @Override
  public boolean tries() {
    return true;
  }

  @Override
  public TryQuestion trial() {
    form.check();
    ImagePlus image = Body.opened(form.image());
    Answers user = new Answers(form.texts());
    String psf = user.text(KnownPsfRows.PSF);
    if (psf.isEmpty()) {
      throw new IllegalArgumentException(NO_PSF);
    }
    KnownPsfOptions options = KnownPsfRows.options(KnownPsfRows.method(user), user).build();
    PsfOrigin origin = user.choice(KnownPsfRows.ORIGIN, PsfOrigin.class);
    return monitor ->
        KnownPsfTrial.of(image, NamedImage.find(psf, "psf"), origin, options, monitor);
  }

  private static Outlook outlook(ImagePlus image, String psf, String method) {
    if (psf.isEmpty()) {
      return Outlook.doubtful(NO_PSF);
    }
    ImagePlus light = WindowManager.getImage(psf);
    if (light == null) {
      return Outlook.NOTHING;
    }
    boolean volume = light.getNSlices() > 1;
    if (volume && image != null && image.getNSlices() == 1) {
      return Outlook.doubtful(
          "The PSF has " + light.getNSlices() + " slices, the image 1: a stack is needed.");
    }
    boolean planes =
        Arrays.stream(Method.values())
            .anyMatch(each -> each.label().equals(method) && each.isForPlanesOnly());
    if (volume && planes) {
      return Outlook.doubtful(
          method + " is for planes: with this PSF richardson-lucy-tv is taken, in 3-D.");
    }
    return Outlook.good(volume ? "The PSF has slices: all slices are deconvolved in 3-D." : "");
  }
}
