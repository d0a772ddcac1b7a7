package io.github.selfdeblur.image.compare.entry;

import static java.util.stream.Collectors.joining;

import ij.WindowManager;
import io.github.selfdeblur.image.classic.ClassicPlugin;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Length;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.QualityRows;
import io.github.selfdeblur.options.rows.VariationRows;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Variations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The entries of a comparison, by the names that users give. */
public final class Entries {

  /** Stands for all plugins that are there. */
  public static final String INSTALLED = "installed";

  private static final String COMMA = ",";

  private Entries() {}

  /** The names of all methods and presets that can be compared. */
  public static List<String> names() {
    return Stream.concat(Arrays.stream(Method.values()), presets()).map(Named::label).toList();
  }

  private static Stream<Preset> presets() {
    return Arrays.stream(Preset.values()).filter(p -> !p.needsPsf() && !p.isForVolumes());
  }

  /**
   * How methods with a known PSF are run, whatever the presets' iterations.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static KnownPsfOptions known(Answers user) {
    Answers own = user.with(KnownPsfRows.ITERATIONS, KnownPsfRows.ITERATIONS.usual());
    return KnownPsfRows.options(Optional.of(Method.SPARSE), own).build();
  }

  /**
   * Methods and presets, in the order of their names; a name that both have is the method's.
   *
   * @param psfWidth of PSFs that presets find, px; 0: suggested
   * @param psfHeight likewise
   * @throws IllegalArgumentException with one sentence where there is none, one twice, or one that
   *     does not exist, or where an option breaks a rule
   */
  public static List<Entry> of(Answers user, int psfWidth, int psfHeight) {
    KnownPsfOptions known = known(user);
    String names = user.text(QualityRows.METHODS);
    int runs = user.whole(QualityRows.SEEDS);
    if (runs < 1) {
      throw new IllegalArgumentException("Seeds must be at least 1, got " + runs + ".");
    }
    return each(
        "Methods",
        names,
        name -> {
          Optional<Method> method = named(Arrays.stream(Method.values()), name);
          if (method.isPresent()) {
            return new KnownPsfEntry(method.get(), known);
          }
          Preset preset = named(presets(), name).orElseThrow(() -> unknown(name));
          return new BlindEntry(blind(preset, user, known, psfWidth, psfHeight), runs);
        });
  }

  private static SelfDeblurOptions blind(
      Preset preset, Answers user, KnownPsfOptions known, int psfWidth, int psfHeight) {
    var options =
        SelfDeblurOptions.preset(preset)
            .psfSize(psfWidth, psfHeight)
            .seed(known.seed())
            .device(known.device())
            .threads(known.threads());
    user.ifUnusual(QualityRows.ITERATIONS, row -> options.iterations(user.whole(row)));
    if (preset.isPublished()) {
      user.ifUnusual(
          VariationRows.SCHEDULE,
          row -> options.variations(Variations.lasting(user.choice(row, Length.class))));
    }
    return options.build();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "Method must be one of " + String.join(", ", names()) + ", got '" + name + "'.");
  }

  private static <E extends Named> Optional<E> named(Stream<E> all, String name) {
    return all.filter(e -> e.label().equalsIgnoreCase(name)).findFirst();
  }

  /** The names of a list, none of them twice. */
  private static List<Entry> each(String what, String names, Function<String, Entry> entry) {
    List<Entry> entries = split(names).map(entry).toList();
    long different = entries.stream().map(Entry::label).distinct().count();
    if (entries.isEmpty() || different < entries.size()) {
      throw new IllegalArgumentException(
          what + " must be one or more, each once, with commas between them, got '" + names + "'.");
    }
    return entries;
  }

  private static Stream<String> split(String names) {
    return Arrays.stream(names.split(COMMA)).map(String::strip).filter(name -> !name.isEmpty());
  }

  /**
   * Images by their titles or files; one whose title has a comma alone.
   *
   * @param names with commas between them; empty: none
   * @throws IllegalArgumentException with one sentence where there is no such image
   * @throws IOException where a file is no image
   */
  public static List<Entry> ofImages(String names) throws IOException {
    boolean one = WindowManager.getImage(names.strip()) != null;
    List<Entry> images = new ArrayList<>();
    for (String name : one ? List.of(names) : split(names).toList()) {
      images.add(new ImageEntry(NamedImage.find(name, QualityRows.IMAGES.key())));
    }
    return images;
  }

  /**
   * Plugins of others.
   *
   * @param names with commas between them, or {@link #INSTALLED}; empty: none
   * @throws IllegalArgumentException with one sentence where one is not there
   */
  public static List<Entry> ofPlugins(String names) {
    if (names.isBlank()) {
      return List.of();
    }
    List<ClassicPlugin> there = ClassicPlugin.installed();
    if (names.strip().equalsIgnoreCase(INSTALLED)) {
      return there.stream().<Entry>map(PluginEntry::new).toList();
    }
    Set<ClassicPlugin> known = Set.copyOf(there);
    return each(
        "Plugins",
        names,
        name -> {
          ClassicPlugin plugin = Named.parse(ClassicPlugin.class, "Plugin", name);
          if (!known.contains(plugin)) {
            String others = there.stream().map(Named::label).collect(joining(", "));
            throw new IllegalArgumentException(
                "Plugins must be installed, "
                    + plugin.label()
                    + " is not; "
                    + (others.isEmpty() ? "there is none." : "there is " + others + "."));
          }
          return new PluginEntry(plugin);
        });
  }
}
