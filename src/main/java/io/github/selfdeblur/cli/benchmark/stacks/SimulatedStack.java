package io.github.selfdeblur.cli.benchmark.stacks;

import com.google.gson.annotations.SerializedName;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One stack of a set of simulated z-stacks: stacks, their truth and PSFs in one folder, listed in
 * its index.json.
 *
 * @param folder of the whole set
 * @param entry of the index
 */
record SimulatedStack(Path folder, Entry entry) {

  private static final String INDEX = "index.json";

  /**
   * What the index says of a stack; what is null is not told.
   *
   * @param name of the stack
   * @param modality by its label
   * @param offset grey value of no light
   */
  record Entry(
      String name,
      String modality,
      @SerializedName("NA") double aperture,
      @SerializedName("immersion_index") double index,
      @SerializedName("emission_um") double emissionUm,
      @SerializedName("excitation_um") Double excitationUm,
      @SerializedName("pinhole_airy_units") Double pinholeAiry,
      @SerializedName("pixel_um") double pixelUm,
      @SerializedName("z_step_um") double stepUm,
      @SerializedName("camera_offset") double offset,
      Files files) {

    /** File names. */
    record Files(String stack, String truth, String psf) {}
  }

  /**
   * All stacks of a set, in the index's order.
   *
   * @throws IOException with one sentence where there is no index
   */
  static List<SimulatedStack> in(Path folder) throws IOException {
    Path index = folder.resolve(INDEX);
    Entry[] entries = Json.read(index, Entry[].class, "a list of stacks");
    return Arrays.stream(entries).map(entry -> new SimulatedStack(folder, entry)).toList();
  }

  String name() {
    return entry.name();
  }

  /** What a microscopist knows. */
  Optics optics() {
    Modality modality =
        Arrays.stream(Modality.values())
            .filter(each -> each.label().equals(entry.modality()))
            .findFirst()
            .orElse(Modality.WIDEFIELD);
    return new Optics(
        entry.aperture(),
        entry.emissionUm(),
        OptionalDouble.of(entry.pixelUm()),
        OptionalDouble.of(entry.index()),
        modality,
        optional(entry.pinholeAiry()),
        optional(entry.excitationUm()),
        OptionalDouble.of(entry.stepUm()));
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The stack, 0 for no light. */
  Grid blurry() throws IOException {
    return values(entry.files().stack()).scaled(1, -entry.offset());
  }

  Grid truth() throws IOException {
    return values(entry.files().truth());
  }

  /** Its middle px the origin. */
  Grid truePsf() throws IOException {
    return values(entry.files().psf());
  }

  private Grid values(String file) throws IOException {
    return SourceStack.of(ImageFiles.open(folder.resolve(file)), 1, 1);
  }
}
