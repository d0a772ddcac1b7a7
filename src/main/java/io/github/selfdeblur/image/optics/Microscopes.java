package io.github.selfdeblur.image.optics;

import ij.IJ;
import ij.Prefs;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.Immersion;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.OpticsRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Microscopes that are built in, and the user's own, which ImageJ's preferences keep. */
public final class Microscopes {

  /** Typical ones, with no camera: the image tells the size of its px. */
  public static final List<Microscope> BUILT_IN =
      List.of(
          typical("20x/0.75 air widefield", 0.75, Immersion.AIR, 20, Modality.WIDEFIELD),
          typical("25x/1.05 water light-sheet", 1.05, Immersion.WATER, 25, Modality.LIGHT_SHEET),
          typical("40x/0.95 air widefield", 0.95, Immersion.AIR, 40, Modality.WIDEFIELD),
          typical("40x/1.3 oil confocal", 1.3, Immersion.OIL, 40, Modality.CONFOCAL),
          typical("60x/1.2 water spinning-disk", 1.2, Immersion.WATER, 60, Modality.SPINNING_DISK),
          typical("60x/1.4 oil widefield", 1.4, Immersion.OIL, 60, Modality.WIDEFIELD),
          typical("63x/1.4 oil confocal", 1.4, Immersion.OIL, 63, Modality.CONFOCAL),
          typical("100x/1.49 oil widefield", 1.49, Immersion.OIL, 100, Modality.WIDEFIELD));

  private static final String KEY = "selfdeblur.microscopes";

  /** Before the keys of programs in ImageJ's file. */
  private static final String PREFIX = ".";

  private static final String FILE = "IJ_Prefs.txt";

  private Microscopes() {}

  private static Microscope typical(
      String name, double aperture, Immersion immersion, double magnification, Modality how) {
    return new Microscope(name, aperture, immersion.index(), magnification, 0, 0, how);
  }

  /** All: the built-in ones, then the user's own. */
  public static List<Microscope> all() {
    return Stream.concat(BUILT_IN.stream(), own().stream()).toList();
  }

  /** The user's own; what cannot be read is left out. */
  public static List<Microscope> own() {
    List<Microscope> own = new ArrayList<>();
    for (String line : kept().split("\n")) {
      try {
        own.add(Microscope.parse(line));
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return own;
  }

  /**
   * What the one tells that a user chose.
   *
   * @param name in any case; "none" or nothing: none
   * @throws IllegalArgumentException with one sentence where there is none of that name
   */
  public static OpticsClues clues(String name) {
    String wanted = name.strip();
    return wanted.isEmpty() || wanted.equalsIgnoreCase(OpticsRows.NO_MICROSCOPE)
        ? OpticsClues.NONE
        : named(all(), wanted).clues();
  }

  /** Keeps one, in the place of the user's own of that name. */
  public static void keep(Microscope microscope) {
    String name = microscope.name();
    boolean taken = name.equalsIgnoreCase(OpticsRows.NO_MICROSCOPE);
    if (taken || BUILT_IN.stream().anyMatch(other -> other.isCalled(name))) {
      throw new IllegalArgumentException(
          "A microscope of your own must have a name of its own, got '" + name + "'.");
    }
    List<Microscope> own = own();
    own.removeIf(other -> other.isCalled(name));
    own.add(microscope);
    keep(own);
  }

  /**
   * Forgets one of the user's own.
   *
   * @throws IllegalArgumentException with one sentence where there is none of that name
   */
  public static void delete(String name) {
    List<Microscope> own = own();
    own.remove(named(own, name));
    keep(own);
  }

  private static Microscope named(List<Microscope> among, String name) {
    return among.stream()
        .filter(microscope -> microscope.isCalled(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The microscope must be one of "
                        + (among.isEmpty()
                            ? "your own, of which there are none"
                            : among.stream()
                                .map(Microscope::name)
                                .collect(Collectors.joining(", ")))
                        + ", got '"
                        + name
                        + "'."));
  }

  private static void keep(List<Microscope> own) {
    Prefs.set(KEY, own.stream().map(Microscope::line).collect(Collectors.joining("\n")));
  }

  /** Without ImageJ's window its preferences are not loaded: then they are read from its file. */
  private static String kept() {
    String kept = Prefs.get(KEY, "");
    return kept.isEmpty() && IJ.getInstance() == null ? inFile() : kept;
  }

  private static String inFile() {
    Path file = Path.of(String.valueOf(Prefs.getPrefsDir()), FILE);
    Properties all = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      all.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
    return all.getProperty(PREFIX + KEY, "");
  }
}
