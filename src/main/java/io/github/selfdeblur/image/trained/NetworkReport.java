package io.github.selfdeblur.image.trained;

import io.github.selfdeblur.facts.Version;
import java.util.Locale;
import java.util.Map;

/**
 * What is told of a run of a trained network.
 *
 * @param version of this program
 * @param network its file's name
 * @param sha256 of the file
 * @param engine that computed, and the device
 * @param settings under the keys of macros
 * @param planes how many the network restored
 * @param seconds wall time
 */
public record NetworkReport(
    String version,
    String network,
    String sha256,
    String engine,
    Map<String, Object> settings,
    int planes,
    double seconds) {

  /** Of a run with this program. */
  static NetworkReport of(
      String network,
      String sha256,
      String engine,
      Map<String, Object> settings,
      int planes,
      double seconds) {
    return new NetworkReport(Version.current(), network, sha256, engine, settings, planes, seconds);
  }

  /** In words, a line per fact, for the info of an image. */
  String summary() {
    return String.format(
        Locale.ROOT,
        """
        A network can create structures that are not there.
        SelfDeblur version: %s
        Network: %s, SHA-256 %s
        Settings: %s
        Engine: %s
        """,
        version,
        network,
        sha256,
        settings.toString().replaceAll("[{}]", ""),
        engine);
  }

  /** In one line, without its end. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%d %s by %s, %.1f s",
        planes,
        planes == 1 ? "plane" : "planes",
        engine,
        seconds);
  }
}
