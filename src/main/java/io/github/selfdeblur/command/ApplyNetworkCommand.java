package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.image.trained.NetworkImage;
import io.github.selfdeblur.image.trained.SettingsFile;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Recording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Apply Network...: what a network that was trained elsewhere makes of an image. */
@Plugin(
    type = Command.class,
    label =
        "SelfDeblur: Apply a trained Network (TorchScript, ONNX): denoise, restore, deep-learning"
            + " deconvolution",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = ApplyNetworkCommand.LABEL, weight = 4)
    })
public class ApplyNetworkCommand extends UserCommand {

  static final String LABEL = "SelfDeblur: Apply Network...";

  private final Set<String> left = new HashSet<>();

  @Parameter(required = false)
  private File network;

  @Parameter(persist = false)
  private String range;

  @Parameter(persist = false)
  private String colours;

  @Parameter(persist = false)
  private String gives;

  @Parameter(persist = false)
  private int multiple;

  @Parameter(persist = false)
  private int enlarge;

  @Parameter(persist = false)
  private int tile;

  @Parameter(persist = false)
  private int overlap;

  @Parameter(persist = false)
  private double black;

  @Parameter(persist = false)
  private double white;

  @Parameter(persist = false)
  private double percentile_low;

  @Parameter(persist = false)
  private double percentile_high;

  @Parameter(persist = false)
  private boolean keep_settings;

  @Parameter private String channels;
  @Parameter private String slices;
  @Parameter private String frames;
  @Parameter private String output;
  @Parameter private int seed;
  @Parameter private String device;
  @Parameter private int threads;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus restored;

  @Override
  List<Option> rows() {
    return NetworkRows.ALL;
  }

  @Override
  public List<String> front() {
    return List.of(
        "network",
        "range",
        "colours",
        "gives",
        "multiple",
        "enlarge",
        "tile",
        "overlap",
        "slices",
        "channels",
        "keep_settings");
  }

  @Override
  protected void useDefaults() {
    NetworkRows.SETTINGS.stream()
        .filter(row -> !isInputResolved(row.key()))
        .forEach(row -> left.add(row.key()));
    super.useDefaults();
  }

  /** Whether a macro, a script or a dialog gave a value, be it the usual one. */
  private boolean isGiven(Option row) {
    return !left.contains(row.key());
  }

  @Override
  void work(ImagePlus image) throws IOException {
    Path file = path(network);
    if (file == null) {
      throw new IllegalArgumentException(
          "Choose the network's file: TorchScript (.pt), or ONNX (.onnx).");
    }
    Answers user = SettingsFile.complete(answers(), this::isGiven, file);
    NetworkOptions options = NetworkRows.options(user);
    StackOptions choice = NetworkImage.explicit(image, StackRows.options(user));
    Recording recording = Recording.of(image, choice);
    NetworkImage result = NetworkImage.of(image, file, options, choice, progress());
    Map<String, String> keys = keys(file, options.settings(), choice);
    recording.end(
        List.of(result.report()),
        List.of(result.image()),
        result.notes(),
        MacroLine.of(LABEL, keys, recording.input(), choice));
    restored = result.image();
    restored.show();
    keep(file, options.settings());
  }

  /** People heard of it in the dialog. */
  private void keep(Path file, NetworkSettings settings) {
    try {
      if (SettingsFile.keep(file, settings, keep_settings) && !isAttended()) {
        log("The network's settings are kept in " + SettingsFile.of(file) + ".");
      }
    } catch (IOException e) {
      log(e.getMessage());
    }
  }

  /** All that does the same again, whatever lies beside the network's file by then. */
  private Map<String, String> keys(Path file, NetworkSettings settings, StackOptions choice) {
    Map<String, String> keys = keys();
    keys.put(NetworkRows.NETWORK.key(), file.toAbsolutePath().toString().replace('\\', '/'));
    NetworkRows.keys(settings).forEach((key, value) -> keys.put(key, value.toString()));
    keys.put(NetworkRows.KEEP.key(), "false");
    keys.putAll(ExplicitKeys.ofPlanes(choice));
    return keys;
  }
}
