package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.image.trained.NetworkImage;
import io.github.selfdeblur.image.trained.SettingsFile;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All planes through one trained network, with the settings beside its file. */
final class NetworkRecipe extends Recipe {

  private final Path network;
  private final NetworkOptions options;
  private final String sha256;

  /**
   * @param run whose seed, device and threads it has
   * @throws IOException with one sentence where the network, or its settings, cannot be read
   */
  NetworkRecipe(Path network, SelfDeblurOptions run) throws IOException {
    this.network = network;
    options =
        new NetworkOptions(
            NetworkRows.settings(new Answers(SettingsFile.read(network))),
            run.seed(),
            run.device(),
            run.threads());
    sha256 = NetworkImage.check(network, options);
  }

  @Override
  public String parameters() {
    StringBuilder text = new StringBuilder("network=[" + network + "] sha256=" + sha256);
    NetworkRows.keys(options.settings())
        .forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
    return text + " device=" + options.device().label() + " seed=" + options.seed();
  }

  @Override
  public Need need(ImagePlus image) {
    return ImageNeed.ofNetwork(image, network.toFile().length(), options.threads());
  }

  @Override
  public Made make(ImagePlus image, Monitor monitor) throws IOException {
    NetworkImage run = NetworkImage.of(image, network, options, StackOptions.allPlanes(), monitor);
    double none = Double.NaN;
    return new Made(
        run.image(),
        null,
        null,
        "",
        none,
        none,
        none,
        List.of(run.report()),
        String.join(" ", run.notes()));
  }
}
