package io.github.selfdeblur.engine.natives;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * How long the threads of an OpenMP runtime spin while they wait for each other. By default it is
 * so long that threads which wait keep those from working for which they wait, as soon as there is
 * other work on the same cores.
 */
public final class WaitPolicy {

  private WaitPolicy() {}

  /** Has threads give way soon, unless the user has chosen. Before the runtime is loaded. */
  public static void suggest() {
    suggest(System::getenv, NativeEnvironment::suggest);
  }

  /**
   * @param environment what a variable is; null: not set
   * @param suggestion sets one
   */
  static void suggest(UnaryOperator<String> environment, BiConsumer<String, String> suggestion) {
    if (environment.apply("OMP_WAIT_POLICY") == null) {
      // GCC's runtime, of Linux: rounds of its loop, instead of 300 000.
      suggestion.accept("GOMP_SPINCOUNT", "10000");
      // LLVM's and Intel's, of macOS and Windows: ms, instead of 200.
      suggestion.accept("KMP_BLOCKTIME", "1");
    }
  }
}
