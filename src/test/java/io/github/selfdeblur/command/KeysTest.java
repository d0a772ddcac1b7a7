package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** ImageJ finds a key anywhere in a macro's options where no letter comes before it. */
class KeysTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        SelfDeblurCommand.class,
        DeconvolveCommand.class,
        ApplyNetworkCommand.class,
        SimulateCommand.class,
        MakePsfCommand.class,
        MeasureCommand.class,
        CompareCommand.class,
        BatchCommand.class,
        SaveReportCommand.class,
        MicroscopesCommand.class,
        EngineCommand.class
      })
  void noKeyIsTheEndOfAnother(Class<? extends Command> command) {
    List<String> keys =
        StreamSupport.stream(new CommandInfo(command).inputs().spliterator(), false)
            .filter(input -> !input.getType().getName().startsWith("org.scijava"))
            .map(ModuleItem::getName)
            .toList();
    for (String key : keys) {
      assertEquals(key.toLowerCase(Locale.ROOT), key);
      for (String other : keys) {
        assertFalse(other.endsWith("_" + key), other + " ends in " + key);
      }
    }
  }
}
