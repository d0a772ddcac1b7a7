package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Help without a network, at the right heading; what dialogs and errors say on a screen. */
class HelpWindowTest {

  @Test
  void helpStateAndErrorsAreInWindowsOfOurOwn() throws Exception {
    try (VirtualScreen screen = VirtualScreen.start("1366x768")) {
      ProcessBuilder builder = ChildJvm.of(HelpProbe.class, false, entry -> true, List.of());
      builder.environment().put("DISPLAY", screen.display());
      String last = ChildJvm.printed(builder).lines().reduce("", (a, b) -> b);
      assertEquals("all as it should be", last);
    }
  }
}
