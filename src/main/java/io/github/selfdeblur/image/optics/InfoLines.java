package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.Clue;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines such as "NA = 1.4" in an image's info, as people write them, and as Bio-Formats takes them
 * out of the files of microscopes: "Information|Instrument|Objective|LensNA #1 = 1.4". Numbers that
 * contradict each other tell nothing.
 */
final class InfoLines {

  /** Key and value, of which the key may end in a number. */
  private static final Pattern LINE =
      Pattern.compile("^([^=<\\t]{2,200}?)(?:\\s*#(\\d{1,4}))?\\s*[=\\t]\\s*([^\\s\"].*)$");

  /** Longer ones hold data. */
  private static final int LONGEST_LINE = 2000;

  /** More are no channels. */
  private static final int MOST_CHANNELS = 64;

  /** What is said without a number, or of all channels. */
  private final Found shared = new Found();

  /** What is numbered, of which makers number each by itself; the first is the best. */
  private enum Numbered {
    EMISSION,
    BAND,
    EXCITATION,
    PINHOLE,
    MODALITY
  }

  private final Map<Numbered, Map<Integer, Found>> numbered = new EnumMap<>(Numbered.class);

  private InfoLines() {}

  /** What a text holds. */
  static List<FileClues> clues(String text) {
    InfoLines lines = new InfoLines();
    text.lines()
        .filter(line -> line.length() <= LONGEST_LINE)
        .forEach(line -> lines.read(line.strip()));
    return lines.clues();
  }

  private void read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return;
    }
    String key = line.group(1).strip();
    String value = line.group(3);
    String name = InfoKey.plain(key);
    int number = line.group(2) == null ? 0 : Integer.parseInt(line.group(2));
    if (InfoKey.isEmission(name, key)) {
      found(Numbered.EMISSION, number).add(Quantity.EMISSION, Numbers.wavelength(value), key);
    } else if (InfoKey.isBand(key)) {
      found(Numbered.BAND, number)
          .perhaps(
              OpticsClues.NONE.found(
                  Quantity.EMISSION, Numbers.wavelength(value).orElse(0), source(key)));
    } else if (InfoKey.isExcitation(name)) {
      found(Numbered.EXCITATION, number).add(Quantity.EXCITATION, Numbers.wavelength(value), key);
    } else if (InfoKey.isPinhole(name)) {
      found(Numbered.PINHOLE, number).add(Quantity.PINHOLE, Numbers.first(value), key);
    } else if (InfoKey.isModality(name)) {
      ModalityName.in(value).ifPresent(how -> found(Numbered.MODALITY, number).add(how, key));
    } else if (InfoKey.isAperture(name)) {
      shared.add(Quantity.NA, Numbers.first(value), key);
    } else if (InfoKey.isIndex(name)) {
      shared.add(Quantity.INDEX, Numbers.first(value), key);
    } else if (name.endsWith("immersion")) {
      ImmersionName.of(value)
          .map(medium -> OpticsClues.NONE.found(Quantity.INDEX, medium.index(), source(key)))
          .ifPresent(shared::perhaps);
    } else if (InfoKey.isObjective(name)) {
      shared.perhaps(ObjectiveName.clues(value, source(key)));
    }
  }

  private Found found(Numbered what, int number) {
    return number < 1 || number > MOST_CHANNELS
        ? shared
        : numbered
            .computeIfAbsent(what, w -> new TreeMap<>())
            .computeIfAbsent(number, n -> new Found());
  }

  private List<FileClues> clues() {
    List<FileClues> all = new ArrayList<>();
    for (Map<Integer, Found> each : numbered.values()) {
      List<OpticsClues> channels = new ArrayList<>();
      int last = Collections.max(each.keySet());
      for (int number = 1; number <= last; number++) {
        channels.add(each.getOrDefault(number, new Found()).clues());
      }
      all.add(new FileClues(OpticsClues.NONE, channels, List.of()));
    }
    all.add(new FileClues(shared.clues(), List.of(), List.of()));
    return all;
  }

  private static String source(String key) {
    String[] parts = key.split("\\|");
    return "info: " + parts[parts.length - 1].strip();
  }

  /** What lines tell of one channel, or of all. */
  private static final class Found {
    private final Map<Quantity, List<Clue<Double>>> numbers = new TreeMap<>();
    private final List<Clue<Modality>> modalities = new ArrayList<>();
    private OpticsClues less = OpticsClues.NONE;

    /** What counts where nothing better is said. */
    void perhaps(OpticsClues clues) {
      less = less.or(clues);
    }

    void add(Quantity quantity, OptionalDouble value, String key) {
      value.ifPresent(
          number ->
              numbers
                  .computeIfAbsent(quantity, q -> new ArrayList<>())
                  .add(new Clue<>(number, source(key))));
    }

    void add(Modality how, String key) {
      modalities.add(new Clue<>(how, source(key)));
    }

    OpticsClues clues() {
      OpticsClues clues = OpticsClues.NONE;
      for (Map.Entry<Quantity, List<Clue<Double>>> entry : numbers.entrySet()) {
        clues = clues.or(agreed(entry.getKey(), entry.getValue()));
      }
      if (modalities.stream().map(Clue::value).distinct().count() == 1) {
        clues = clues.with(modalities.get(0).value(), modalities.get(0).source());
      }
      return clues.or(less);
    }

    private static OpticsClues agreed(Quantity quantity, List<Clue<Double>> said) {
      OpticsClues agreed = OpticsClues.NONE;
      for (Clue<Double> clue : said) {
        OpticsClues one = OpticsClues.NONE.found(quantity, clue.value(), clue.source());
        boolean other =
            agreed.knows(quantity)
                && one.knows(quantity)
                && !agreed.number(quantity).equals(one.number(quantity));
        if (other) {
          return OpticsClues.NONE;
        }
        agreed = agreed.or(one);
      }
      return agreed;
    }
  }
}
