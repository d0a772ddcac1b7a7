package io.github.selfdeblur.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the CPU can compute with at full speed. */
public final class CpuFeatures {

  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final Pattern BFLOAT16 = Pattern.compile("\\b(avx512_bf16|amx_bf16)\\b");

  /** Those that PyTorch has faster code for. */
  private static final Pattern FAST =
      Pattern.compile("\\b(avx2|avx512f|avx512_bf16|amx_bf16|asimd|sve|bf16)\\b");

  private static final String TOLD = linux();

  private CpuFeatures() {}

  /**
   * Whether products of bfloat16 numbers are instructions of this CPU that compute what they
   * should. Only Linux tells; elsewhere the answer is no.
   */
  public static boolean hasFastBfloat16() {
    return BFLOAT16.matcher(TOLD).find() && !HiddenCaches.are();
  }

  /** The instructions that make PyTorch fast, as Linux calls them. */
  static String text() {
    List<String> names = FAST.matcher(TOLD).results().map(MatchResult::group).distinct().toList();
    return names.isEmpty() ? "features not known" : String.join(" ", names);
  }

  /** What Linux tells of the cores; empty elsewhere. */
  private static String linux() {
    try {
      return Files.isReadable(LINUX) ? Files.readString(LINUX) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
