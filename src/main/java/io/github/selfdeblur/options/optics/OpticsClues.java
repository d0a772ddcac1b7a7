package io.github.selfdeblur.options.optics;

import io.github.selfdeblur.options.choice.Modality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What is known of a microscope, immutable.
 *
 * @param numbers those that are known
 * @param modality how the light is gathered, where that is known
 */
public record OpticsClues(Map<Quantity, Clue<Double>> numbers, Optional<Clue<Modality>> modality) {

  /** Where what a user gives comes from. */
  public static final String GIVEN = "given";

  /** Nothing is known. */
  public static final OpticsClues NONE = new OpticsClues(Map.of(), Optional.empty());

  public OpticsClues {
    numbers = Map.copyOf(numbers);
  }

  /** What is known besides: a number, as it is. */
  public OpticsClues with(Quantity quantity, double value, String source) {
    Map<Quantity, Clue<Double>> all = copy();
    all.put(quantity, new Clue<>(value, source));
    return new OpticsClues(all, modality);
  }

  /** The same with a number that a file tells, unless it is known, or no microscope has it. */
  public OpticsClues found(Quantity quantity, double value, String source) {
    boolean taken = quantity.isSane(value) && !numbers.containsKey(quantity);
    return taken ? with(quantity, value, source) : this;
  }

  /** What is known besides: how the light is gathered. */
  public OpticsClues with(Modality how, String source) {
    return new OpticsClues(numbers, Optional.of(new Clue<>(how, source)));
  }

  /** The same without a number. */
  public OpticsClues without(Quantity quantity) {
    Map<Quantity, Clue<Double>> fewer = copy();
    fewer.remove(quantity);
    return new OpticsClues(fewer, modality);
  }

  /**
   * What is not known, from others; without an index that is below this NA, which is another
   * objective's.
   */
  public OpticsClues or(OpticsClues others) {
    Map<Quantity, Clue<Double>> all = new EnumMap<>(Quantity.class);
    all.putAll(others.numbers);
    all.putAll(numbers);
    boolean otherIndex = !numbers.containsKey(Quantity.INDEX) && all.containsKey(Quantity.INDEX);
    if (otherIndex
        && all.containsKey(Quantity.NA)
        && all.get(Quantity.INDEX).value() < all.get(Quantity.NA).value()) {
      all.remove(Quantity.INDEX);
    }
    return new OpticsClues(all, modality.or(others::modality));
  }

  /** What all of several say, such as all channels. */
  public static OpticsClues common(List<OpticsClues> several) {
    if (several.isEmpty()) {
      return NONE;
    }
    OpticsClues common = several.get(0);
    for (OpticsClues other : several) {
      for (Quantity quantity : Quantity.values()) {
        if (!other.number(quantity).equals(common.number(quantity))) {
          common = common.without(quantity);
        }
      }
      if (!other.modality.map(Clue::value).equals(common.modality.map(Clue::value))) {
        common = new OpticsClues(common.numbers, Optional.empty());
      }
    }
    return common;
  }

  /** A number, where it is known. */
  public OptionalDouble number(Quantity quantity) {
    Clue<Double> clue = numbers.get(quantity);
    return clue == null ? OptionalDouble.empty() : OptionalDouble.of(clue.value());
  }

  public boolean knows(Quantity quantity) {
    return numbers.containsKey(quantity);
  }

  public boolean isEmpty() {
    return numbers.isEmpty() && modality.isEmpty();
  }

  /** All that is known, with sources; empty where that is nothing. */
  public String describe() {
    return describe(source -> " (" + source + ")");
  }

  /** The same without sources. */
  public String describeAlone() {
    return describe(source -> "");
  }

  private String describe(UnaryOperator<String> source) {
    List<String> words = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      Clue<Double> clue = numbers.get(quantity);
      if (clue != null) {
        words.add(quantity.text(clue.value()) + source.apply(clue.source()));
      }
    }
    modality.ifPresent(clue -> words.add(clue.value().label() + source.apply(clue.source())));
    return String.join(", ", words);
  }

  private Map<Quantity, Clue<Double>> copy() {
    Map<Quantity, Clue<Double>> copy = new EnumMap<>(Quantity.class);
    copy.putAll(numbers);
    return copy;
  }
}
