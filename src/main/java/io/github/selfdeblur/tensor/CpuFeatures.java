package io.github.selfdeblur.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the CPU can compute with at full speed. */
public final class CpuFeatures {

  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final Pattern BFLOAT16 = Pattern.compile("\\b(avx512_bf16|amx_bf16)\\b");

  private static final boolean FAST_BFLOAT16 = linuxNamesBfloat16();

  private CpuFeatures() {}

  /**
   * Whether products of bfloat16 numbers are instructions of this CPU. Only Linux tells; elsewhere
   * the answer is no.
   */
  public static boolean hasFastBfloat16() {
    return FAST_BFLOAT16;
  }

  private static boolean linuxNamesBfloat16() {
    try {
      return Files.isReadable(LINUX) && BFLOAT16.matcher(Files.readString(LINUX)).find();
    } catch (IOException e) {
      return false;
    }
  }
}
