package io.github.selfdeblur.engine;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps DJL's notes and warnings, but not its errors, out of the log for a while: in Fiji each of
 * them opens the console window. Works for logback, which Fiji has; elsewhere nothing changes.
 */
public final class QuietLog {

  private final Logger logger = LoggerFactory.getLogger("ai.djl");
  private Object levelBefore;
  private Method setLevel;

  QuietLog() {
    try {
      Class<?> level = Class.forName("ch.qos.logback.classic.Level");
      levelBefore = logger.getClass().getMethod("getLevel").invoke(logger);
      setLevel = logger.getClass().getMethod("setLevel", level);
      setLevel.invoke(logger, level.getField("ERROR").get(null));
    } catch (ReflectiveOperationException e) {
      setLevel = null; // another logger
    }
  }

  /** What {@code work} gives, quietly. */
  public static <T> T during(Supplier<T> work) {
    QuietLog log = new QuietLog();
    try {
      return work.get();
    } finally {
      log.restore();
    }
  }

  /** Puts back the level there was. */
  void restore() {
    if (setLevel != null) {
      try {
        setLevel.invoke(logger, levelBefore);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError("A level that could be set cannot be set back", e);
      }
    }
  }
}
