package io.github.selfdeblur.engine;

import io.github.selfdeblur.engine.natives.NativeEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A Linux machine, most often a virtual one, that does not tell the sizes of its CPU's caches.
 * oneDNN, with which PyTorch computes convolutions, takes them for 0 there and silently drops parts
 * of padded weights: gradients are 10 % off, and bfloat16 reads memory that nobody wrote (oneDNN's
 * issue 5313). Its older instructions, up to AVX, are right.
 */
final class HiddenCaches {

  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");

  private static final String INSTRUCTIONS = "ONEDNN_MAX_CPU_ISA";

  private static final boolean HIDDEN = isLinuxOnX86() && !areToldIn(CACHES);

  private HiddenCaches() {}

  /** Whether this is such a machine. */
  static boolean are() {
    return HIDDEN;
  }

  private static boolean isLinuxOnX86() {
    String arch = System.getProperty("os.arch");
    return System.getProperty("os.name").startsWith("Linux")
        && (arch.equals("amd64") || arch.equals("x86_64"));
  }

  static boolean areToldIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("index"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Before PyTorch is loaded: has it keep to what is right, unless the user has chosen. */
  static void heed() {
    if (HIDDEN) {
      NativeEnvironment.suggest(INSTRUCTIONS, "AVX");
    }
  }
}
