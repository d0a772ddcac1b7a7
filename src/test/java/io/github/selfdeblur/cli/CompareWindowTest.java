package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompareWindowTest {

  @Test
  void itShowsEachEntryAndStops() throws Exception {
    try (VirtualScreen screen = VirtualScreen.start("1024x768")) {
      ProcessBuilder builder =
          ChildJvm.of(CompareWindowProbe.class, false, entry -> true, List.of());
      builder.environment().put("DISPLAY", screen.display());
      String printed = ChildJvm.printed(builder);
      assertTrue(printed.endsWith("all as it should be\n"), printed);
    }
  }
}
