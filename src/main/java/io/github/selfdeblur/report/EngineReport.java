package io.github.selfdeblur.report;

import io.github.selfdeblur.engine.EngineLibrary;
import io.github.selfdeblur.engine.EngineState;

/** The engine, the devices and the versions in words, for people and for bug reports. */
public final class EngineReport {

  private EngineReport() {}

  /** A line per fact; loads the engine where it can be. */
  public static String text() {
    String state = EngineState.text();
    return state + Software.current().text() + EngineLibrary.instructions() + "\n";
  }
}
