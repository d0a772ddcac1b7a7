package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.FactorSlider;
import io.github.selfdeblur.command.dialog.fields.FieldRows;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.preview.TryQuestion;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.image.trial.BlindTrial;
import io.github.selfdeblur.image.trial.KnownPsfTrial;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What a person with a blurry image knows: the microscope, the slices, how long it may take. */
final class BlindBody implements Body {

  private static final int COLUMNS = 3;
  private static final int TIME_PX = 420;

  private static final List<Option> OPTICS =
      List.of(
          OpticsRows.NA,
          OpticsRows.WAVELENGTH,
          OpticsRows.IMMERSION,
          OpticsRows.PIXEL,
          OpticsRows.Z_STEP,
          OpticsRows.MODALITY);

  private static final Set<String> KEYS =
      Stream.concat(
              OPTICS.stream(),
              Stream.of(
                  ProgramRows.INPUT,
                  OpticsRows.MICROSCOPE,
                  SelfDeblurRows.PRESET,
                  SelfDeblurRows.SMOOTHING))
          .map(Option::key)
          .collect(Collectors.toSet());

  private final Form form;
  private final JLabel header = FieldRows.plain("");
  private final BlurChoice blur;
  private final SliceChoice slices;
  private final FieldRows rows = new FieldRows(COLUMNS);
  private final JLabel time = FieldRows.plain("");
  private final SaveMicroscope save;
  private final RunOutlook outlook = new RunOutlook();
  private final PreviewPanel preview = new PreviewPanel();
  private final JPanel panel = new JPanel(new BorderLayout());
  private ToldOptics told;

  /**
   * @param wrong hears a sentence where something cannot be done
   */
  BlindBody(Form form, Consumer<String> wrong) {
    this.form = form;
    save = new SaveMicroscope(form, () -> told.clues(), wrong);
    blur = new BlurChoice(form);
    slices = new SliceChoice(form);
    wide(ProgramRows.INPUT);
    rows.wide(new JLabel(" "), header);
    rows.wide(FieldRows.plain("Blur"), blur.panel());
    wide(OpticsRows.MICROSCOPE, save.button());
    rows.addAll(OPTICS.stream().map(row -> form.entry(row.key())).toList());
    rows.wide(slices.label(), slices.panel());
    time.setPreferredSize(new Dimension(TIME_PX, time.getFontMetrics(time.getFont()).getHeight()));
    wide(SelfDeblurRows.PRESET, time);
    Entry smoothing = form.entry(SelfDeblurRows.SMOOTHING.key());
    rows.wide(smoothing.label(), new FactorSlider(form, smoothing, "smoother", "sharper").panel());
    panel.add(rows);
    panel.add(preview, BorderLayout.EAST);
    form.heardBy(this::changed);
    changed();
  }

  /** A field and what stands beside it. */
  private void wide(Option row, JComponent... beside) {
    Entry entry = form.entry(row.key());
    Stream<JComponent> parts = Stream.concat(Stream.of(entry.component()), Stream.of(beside));
    rows.wide(entry.label(), FieldRows.row(parts.toArray(JComponent[]::new)));
  }

  private void changed() {
    ImagePlus image = form.image();
    if (told == null || told.image() != image) {
      told = ToldOptics.of(image);
      header.setText(ImageLine.of(image));
      slices.seen(image != null && image.getNSlices() > 1);
    }
    boolean optics = blur.isOptical();
    Map<String, String> hints = told.hints(form.entry(OpticsRows.MICROSCOPE.key()).text());
    for (String key : ToldOptics.KEYS) {
      String hint = hints.getOrDefault(key, "");
      form.entry(key)
          .tell(hint.isEmpty() ? ToldOptics.LACKING.getOrDefault(key, "") : hint, !hint.isEmpty());
      form.entry(key).component().setEnabled(optics);
    }
    form.entry(OpticsRows.MICROSCOPE.key()).component().setEnabled(optics);
    save.button().setEnabled(optics);
  }

  @Override
  public JComponent panel() {
    return panel;
  }

  @Override
  public boolean shows(String key) {
    return KEYS.contains(key);
  }

  @Override
  public String go() {
    return blur.isKnown() ? "Choose PSF…" : "Deblur";
  }

  @Override
  public Wanted wanted() {
    return blur.isKnown() ? Wanted.KNOWN_PSF : Wanted.RUN;
  }

  @Override
  public Outlook.Question question() {
    if (blur.isKnown()) {
      return () -> Outlook.good("The next dialog asks for the PSF and how to deconvolve.");
    }
    ImagePlus image = form.image();
    Answers answers = new Answers(form.texts());
    return image == null ? () -> Outlook.NOTHING : () -> outlook.of(image, answers);
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
    if (blur.isKnown()) {
      return knownTrial(image, user);
    }
    OpticsClues microscope = Microscopes.clues(user.text(OpticsRows.MICROSCOPE));
    SelfDeblurOptions options = SelfDeblurRows.options(user, microscope).build();
    StackOptions choice = StackRows.options(user);
    return monitor -> BlindTrial.of(image, options, choice, monitor);
  }

  /** With the PSF that the next dialog will suggest. */
  private static TryQuestion knownTrial(ImagePlus image, Answers user) {
    ImagePlus psf = WindowManager.getImage(NamedImage.likelyPsf(image));
    if (psf == null) {
      throw new IllegalArgumentException(
          "No open image is likely the PSF: the next dialog asks for it, and can try it.");
    }
    KnownPsfOptions options =
        KnownPsfOptions.of(Optional.empty())
            .smoothing(user.number(SelfDeblurRows.SMOOTHING))
            .threads(user.whole(SelfDeblurRows.THREADS))
            .build();
    return monitor -> KnownPsfTrial.of(image, psf, PsfOrigin.MIDDLE, options, monitor);
  }

  @Override
  public void show(Outlook found) {
    time.setText(found.time());
    slices.show(found.volume());
    preview.show(blur.isOptical() ? found.psf() : Optional.empty());
  }
}
