package io.github.selfdeblur.engine.memory;

import java.util.Optional;
import java.util.stream.Stream;

/** Memory that ran out in the middle of a run, in one sentence that says what to do. */
public final class OutOfMemory {

  private static final String ON_GPU =
      "The GPU has too little free memory for this image: deblur a part of it, choose device cpu,"
          + " or close what else uses the GPU.";

  private static final String IN_MACHINE =
      "This machine has too little free memory for this image: deblur a part of it, or close other"
          + " programs.";

  private OutOfMemory() {}

  /** The sentence for what was thrown; empty where that is something else. */
  public static Optional<String> sentence(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
        .map(OutOfMemory::ofOne)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> ofOne(Throwable e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof OutOfMemoryError) {
      return Optional.of(ofJava());
    }
    // As PyTorch's allocators word it; DJL hands it on as an EngineException.
    if (message.contains("CUDA out of memory") || message.contains("CUDA error: out of memory")) {
      return Optional.of(ON_GPU);
    }
    boolean ofMachine =
        message.contains("DefaultCPUAllocator") || message.contains("std::bad_alloc");
    return ofMachine ? Optional.of(IN_MACHINE) : Optional.empty();
  }

  /** The sentence for {@link OutOfMemoryError}. */
  private static String ofJava() {
    return "This image takes more memory than Java may use, which is "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB: give it more (Edit > Options > Memory & Threads), or take a part.";
  }
}
