package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;

/** Fiji's dialog takes its choices from annotations, plain ImageJ's from the options. */
class ChoicesTest {

  private final CommandInfo command = new CommandInfo(SelfDeblurCommand.class);

  @Test
  void bothDialogsOfferTheSame() {
    assertEquals(Parameters.PRESETS, choices("preset"));
    assertEquals(Parameters.FINISHES, choices("finish"));
    assertEquals(Parameters.DEVICES, choices("device"));
  }

  private List<?> choices(String key) {
    return command.getInput(key, String.class).getChoices();
  }
}
