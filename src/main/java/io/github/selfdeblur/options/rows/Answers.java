package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a user gave for options. What is left out is as usual.
 *
 * @param texts by key
 */
public record Answers(Map<String, String> texts) {

  public Answers {
    texts = Map.copyOf(texts);
  }

  /** The same with another answer. */
  public Answers with(Option option, Object value) {
    Map<String, String> all = new HashMap<>(texts);
    all.put(option.key(), value.toString());
    return new Answers(all);
  }

  /** As it was given. */
  public String text(Option option) {
    return texts.getOrDefault(option.key(), option.usual().toString());
  }

  /** A number. */
  public double number(Option option) {
    return Double.parseDouble(text(option));
  }

  /** A whole number. */
  public int whole(Option option) {
    return Integer.parseInt(text(option));
  }

  /** One of the choices. */
  public <E extends Enum<E> & Named> E choice(Option option, Class<E> type) {
    return Named.parse(type, option.name(), text(option));
  }

  /** Whether it is to be. */
  public boolean truth(Option option) {
    return Boolean.parseBoolean(text(option));
  }

  /** Takes note of an answer that is not what was usual anyway. */
  public void ifUnusual(Option option, Consumer<Option> taken) {
    if (!isUsual(option)) {
      taken.accept(option);
    }
  }

  /** Whether the user left an option as it usually is. */
  public boolean isUsual(Option option) {
    return text(option).equals(option.usual().toString());
  }
}
