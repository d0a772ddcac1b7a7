package io.github.selfdeblur.trained;

import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.trained.NetworkGives;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A network that was trained elsewhere, from a file. Whoever opens one closes it. */
public final class TrainedNetwork implements AutoCloseable {

  private static final Part PART = new Part(Part.Kind.FINISH, "applying the network");

  private static final String STORED =
      "This scripted network normalises with statistics that it stored in training: where its"
          + " authors run it with the image's own, as those of DeblurGAN-v2, export it by"
          + " torch.jit.trace in train mode.";

  private static final String TILES_DIFFER =
      "This network takes statistics of its input, so that tiles differ from each other: prefer"
          + " tile 0, the whole plane at once.";

  private final LoadedNetwork network;
  private final NetworkSettings settings;
  private final String sha256;
  private final List<String> notes;

  private TrainedNetwork(
      LoadedNetwork network, NetworkSettings settings, String sha256, List<String> notes) {
    this.network = network;
    this.settings = settings;
    this.sha256 = sha256;
    this.notes = List.copyOf(notes);
  }

  /**
   * Loads a file: ONNX by its ending, else TorchScript.
   *
   * @throws IOException with one sentence where it is missing, is none, or its engine is absent
   */
  public static TrainedNetwork open(Path file, NetworkOptions options) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no network " + file + ".");
    }
    byte[] content = Files.readAllBytes(file);
    String sha256 = Sha256.of(content);
    List<String> notes = new ArrayList<>();
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".onnx")) {
      LoadedNetwork onnx = OnnxNetwork.of(content, options);
      return new TrainedNetwork(onnx, options.settings(), sha256, notes);
    }
    TorchScriptCode code = TorchScriptCode.of(file);
    if (code.evaluatesWithStoredStatistics()) {
      notes.add(STORED);
    }
    if (options.settings().tile() > 0 && code.takesStatisticsOfItsInput()) {
      notes.add(TILES_DIFFER);
    }
    LoadedNetwork torch = TorchNetwork.of(content, code, options);
    return new TrainedNetwork(torch, options.settings(), sha256, notes);
  }

  /** What is to be said of it before it is run, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  /** Engine and device, such as "PyTorch 2.7.1, CPU". */
  public String where() {
    return network.where();
  }

  /** Of the file, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /**
   * Restores an image.
   *
   * @param image (width, height, channels) in grey values, of as many channels as the settings say
   * @param black the grey value that is the least of the network's range
   * @param white the grey value that is the greatest, above black
   * @return (width, height, channels) in grey values, both sides longer by the settings' factor;
   *     empty where the monitor finished it early
   * @throws IllegalArgumentException with one sentence where the network does not take the image
   */
  public Optional<Grid> apply(Grid image, double black, double white, Monitor monitor) {
    NetworkRange range = settings.range();
    double factor = (range.white() - range.black()) / (white - black);
    double offset = range.black() - factor * black;
    int factorOfSides = settings.enlarge();
    Grid input = PaddedImage.of(image.scaled(factor, offset), settings.multiple());
    return computed(input, monitor)
        .map(
            output -> {
              int[] size = image.size();
              int[] sides = {size[0] * factorOfSides, size[1] * factorOfSides, size[2]};
              return output.crop(new int[3], sides).scaled(1 / factor, -offset / factor);
            });
  }

  private Optional<Grid> computed(Grid input, Monitor monitor) {
    NetworkTiles tiles = new NetworkTiles(settings, this::checked);
    try {
      return network.during(() -> tiles.apply(input, monitor.in(PART)), monitor::waiting);
    } catch (IllegalArgumentException | IllegalStateException e) {
      Optional<String> memory = OutOfMemory.sentence(e.getCause());
      if (memory.isPresent()) {
        throw new IllegalArgumentException(memory.get() + " Tiles take less.", e);
      }
      throw e instanceof IllegalArgumentException rule
          ? rule
          : new IllegalArgumentException(NetworkFailure.unknown(e), e);
    }
  }

  /** What the network makes of an image on its range, after what it gives. */
  private Grid checked(Grid input) {
    Grid output;
    try {
      output = network.apply(input);
    } catch (RuntimeException e) {
      throw NetworkFailure.of(e, input);
    }
    OutputRules.check(input, output, settings.enlarge());
    if (settings.gives() == NetworkGives.IMAGE) {
      return output;
    }
    float[] sum = new float[output.values().length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = input.values()[i] + settings.gives().sign() * output.values()[i];
    }
    return new Grid(sum, output.size());
  }

  @Override
  public void close() {
    network.close();
  }
}
