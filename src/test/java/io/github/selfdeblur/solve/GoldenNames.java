package io.github.selfdeblur.solve;

import java.util.HashMap;
import java.util.Map;

/**
 * The published program names a layer by its place in nested containers, such as 1.1.7.1.0.1.1;
 * this turns such a name into ours, such as scale1.skip.
 */
final class GoldenNames {

  private static final int FIRST_NON_LOCAL = 2;
  private static final int LAST_SCALE = 4;

  private static final Map<String, String> COMMON = new HashMap<>();
  private static final Map<String, String> PLAIN = new HashMap<>();
  private static final Map<String, String> NON_LOCAL = new HashMap<>();

  static {
    COMMON.put("1.0.1.1", "skip");
    COMMON.put("1.0.2", "skip.norm");
    COMMON.put("1.1.1.1", "down1");
    COMMON.put("1.1.2", "down1.norm");
    COMMON.put("1", "concat");
    COMMON.put("2", "concat.norm");
    COMMON.put("3.1", "up1");
    COMMON.put("4", "up1.norm");
    COMMON.put("6.1", "up2");
    COMMON.put("7", "up2.norm");
    PLAIN.put("1.1.4.1", "down2");
    PLAIN.put("1.1.5", "down2.norm");
    PLAIN.put("1.1.8", "upsample");
    NON_LOCAL.put("1.1.4", "nonlocal");
    NON_LOCAL.put("1.1.4.g.0", "nonlocal.g");
    // g and phi share one pooling module there: what was kept is its last call's output.
    NON_LOCAL.put("1.1.4.g.1", "nonlocal.phi.pooled");
    NON_LOCAL.put("1.1.4.theta", "nonlocal.theta");
    NON_LOCAL.put("1.1.4.phi.0", "nonlocal.phi");
    NON_LOCAL.put("1.1.4.W.0", "nonlocal.W");
    NON_LOCAL.put("1.1.4.W.1", "nonlocal.W.norm");
    NON_LOCAL.put("1.1.5.1", "down2");
    NON_LOCAL.put("1.1.6", "down2.norm");
    NON_LOCAL.put("1.1.9", "upsample");
  }

  private GoldenNames() {}

  /** The name of a layer of G_x. */
  static String layer(String golden) {
    if (golden.equals("9.1")) {
      return "last";
    }
    int scale = 0;
    String rest = golden;
    String inner = "1.1.7.";
    while (rest.startsWith(inner)) {
      rest = rest.substring(inner.length());
      scale++;
      inner = scale < FIRST_NON_LOCAL ? "1.1.7." : "1.1.8.";
    }
    Map<String, String> own = scale < FIRST_NON_LOCAL ? PLAIN : NON_LOCAL;
    String name = COMMON.getOrDefault(rest, own.get(rest));
    if (scale == LAST_SCALE && rest.equals("1.1.8")) {
      name = "upsample"; // nothing deeper lies before it
    }
    if (name == null) {
      throw new IllegalArgumentException("Unknown layer " + golden);
    }
    return "scale" + scale + "." + name;
  }

  /** The name of a parameter: x.… of G_x, k.… of G_k. */
  static String parameter(String golden) {
    int dot = golden.lastIndexOf('.');
    String kind = golden.substring(dot);
    String path = golden.substring(2, dot);
    if (golden.startsWith("k.")) {
      return (path.equals("1") ? "hidden0" : "last") + kind;
    }
    return layer(path) + kind;
  }

  /** Whether a parameter of G_x is a bias before a batch norm: its true gradient is zero. */
  static boolean isBiasBeforeNorm(String name) {
    return name.endsWith(".bias")
        && name.matches("scale\\d\\.(skip|down1|down2|up1|up2|nonlocal\\.W)\\.bias");
  }
}
