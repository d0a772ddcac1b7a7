package io.github.selfdeblur.tensor;

import java.util.HashMap;
import java.util.Map;

/** Sets system properties and puts back what was there, absent ones included. */
final class SystemProperties implements AutoCloseable {

  private final Map<String, String> before = new HashMap<>();

  SystemProperties(Map<String, String> values) {
    values.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
  }

  @Override
  public void close() {
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
