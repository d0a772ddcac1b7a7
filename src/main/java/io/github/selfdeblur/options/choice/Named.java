package io.github.selfdeblur.options.choice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A choice that users type by name. */
public interface Named {

  /** The constant's own name. */
  String name();

  /** The name that users see and type, lower case. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The choice called {@code label}, in any case.
   *
   * @param what is chosen, the first words of the message
   * @throws IllegalArgumentException with one sentence for any other name
   */
  static <E extends Enum<E> & Named> E parse(Class<E> type, String what, String label) {
    String wanted = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(e -> e.label().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(what, label, all));
  }

  private static IllegalArgumentException unknown(String what, String label, Named[] all) {
    String labels = Arrays.stream(all).map(Named::label).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        what + " must be one of " + labels + ", got '" + label + "'.");
  }
}
