package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.preview.TryQuestion;
import io.github.selfdeblur.image.trained.SettingsFile;
import io.github.selfdeblur.image.trial.NetworkTrial;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;

/** What a trained network asks for: its settings, where they lie beside its file, come of it. */
final class NetworkBody implements Body {

  private static final String CHOOSE =
      "Choose the network's file: TorchScript (.pt), or ONNX (.onnx).";

  private final Body fields;
  private final Form form;
  private String network = "";

  NetworkBody(Body fields, Form form) {
    this.fields = fields;
    this.form = form;
    follow();
    form.heardBy(this::follow);
  }

  @Override
  public JComponent panel() {
    return fields.panel();
  }

  @Override
  public boolean shows(String key) {
    return fields.shows(key);
  }

  private String typed() {
    return form.has(NetworkRows.NETWORK.key()) ? form.entry(NetworkRows.NETWORK.key()).text() : "";
  }

  /** Where another network is named, its settings are shown. */
  private void follow() {
    if (typed().equals(network)) {
      return;
    }
    network = typed();
    Optional<Path> file = file(network);
    if (file.isPresent()) {
      try {
        SettingsFile.read(file.get())
            .forEach(
                (key, value) -> {
                  if (form.has(key)) {
                    form.entry(key).show(value);
                  }
                });
      } catch (IOException e) {
        return; // the line below the fields says it
      }
    }
  }

  private static Optional<Path> file(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public Outlook.Question question() {
    String text = typed();
    return () -> outlook(text);
  }

  @Override
  public boolean tries() {
    return true;
  }

  @Override
  public TryQuestion trial() {
    form.check();
    ImagePlus image = Body.opened(form.image());
    Path file = file(typed()).orElseThrow(() -> new IllegalArgumentException(CHOOSE));
    NetworkOptions options = NetworkRows.options(new Answers(form.texts()));
    return monitor -> NetworkTrial.of(image, file, options, monitor);
  }

  private static Outlook outlook(String text) {
    Optional<Path> network = file(text);
    if (network.isEmpty()) {
      return text.isEmpty()
          ? Outlook.doubtful(CHOOSE)
          : Outlook.wrong("There is no file " + text + ".");
    }
    try {
      Path beside = SettingsFile.of(network.get());
      return SettingsFile.read(network.get()).isEmpty()
          ? Outlook.good(
              "Nobody has kept settings beside this network: what leads to a result is kept there.")
          : Outlook.good("The settings of " + beside.getFileName() + " were filled in.");
    } catch (IOException e) {
      return Outlook.wrong(e.getMessage());
    }
  }
}
