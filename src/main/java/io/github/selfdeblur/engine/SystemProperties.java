package io.github.selfdeblur.engine;

import java.util.HashMap;
import java.util.Map;

/** System properties as they were before some were set, absent ones included. */
final class SystemProperties {

  private final Map<String, String> before = new HashMap<>();

  private SystemProperties() {}

  /** Sets all values and remembers what was there. */
  static SystemProperties set(Map<String, String> values) {
    SystemProperties properties = new SystemProperties();
    values.forEach((key, value) -> properties.before.put(key, System.setProperty(key, value)));
    return properties;
  }

  /** Puts back what was there before. */
  void restore() {
    before.forEach(
        (key, value) -> {
          if (value == null) {
            System.clearProperty(key);
          } else {
            System.setProperty(key, value);
          }
        });
  }
}
