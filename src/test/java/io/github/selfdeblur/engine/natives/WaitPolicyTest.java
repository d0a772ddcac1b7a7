package io.github.selfdeblur.engine.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whom threads wait for, and how impatiently. */
class WaitPolicyTest {

  private static Map<String, String> suggested(Map<String, String> environment) {
    Map<String, String> suggested = new TreeMap<>();
    WaitPolicy.suggest(environment::get, suggested::put);
    return suggested;
  }

  @Test
  void threadsGiveWaySoonInEveryRuntime() {
    Map<String, String> both = Map.of("GOMP_SPINCOUNT", "10000", "KMP_BLOCKTIME", "1");
    assertEquals(both, suggested(Map.of()));
  }

  @Test
  void whoHasChosenIsLeftAlone() {
    assertEquals(Map.of(), suggested(Map.of("OMP_WAIT_POLICY", "active")));
  }

  /** Java's own view of the environment does not change. */
  @Test
  void nativeLibrariesReadWhatIsSuggested() {
    assumeTrue(!Platform.isWindows());
    String name = "SELFDEBLUR_WAIT_POLICY_TEST";
    NativeEnvironment.suggest(name, "7");
    Function getenv = Function.getFunction("c", "getenv");
    assertEquals("7", getenv.invokeString(new Object[] {name}, false));
  }
}
