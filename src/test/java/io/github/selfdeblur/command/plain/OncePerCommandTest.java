package io.github.selfdeblur.command.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.command.HelpCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;

/** What Fiji reads from plugins.config, which is for plain ImageJ. */
class OncePerCommandTest {

  /** An entry of plugins.config as imagej-legacy makes a module of it. */
  private static ModuleInfo legacy(String className) {
    return new CommandInfo(HelpCommand.class.getName()) {
      @Override
      public String getIdentifier() {
        return "legacy:" + className;
      }
    };
  }

  @Test
  void entriesOfPlainImageJAreNotFoundASecondTime() {
    try (Context context = new Context(ModuleService.class, OncePerCommand.class)) {
      ModuleService modules = context.service(ModuleService.class);
      ModuleInfo ours = legacy("io.github.selfdeblur.command.plain.AnyJava");
      ModuleInfo others = legacy("ij.plugin.Duplicator");
      ModuleInfo command = new CommandInfo(HelpCommand.class.getName());
      modules.addModules(List.of(command, ours, others));
      assertFalse(modules.getModules().contains(ours));
      assertTrue(modules.getModules().containsAll(List.of(command, others)));
    }
  }

  /** Where they stay, they say that Java is too old. */
  @Test
  void onAnOldJavaThoseOfPlainImageJStay() {
    ModuleInfo ours = legacy("io.github.selfdeblur.command.plain.AnyJava");
    ModuleInfo others = legacy("ij.plugin.Duplicator");
    ModuleInfo command = new CommandInfo(HelpCommand.class.getName());
    List<ModuleInfo> all = List.of(command, ours, others);
    assertEquals(List.of(command), OncePerCommand.twice(all, "1.8"));
    assertEquals(List.of(ours), OncePerCommand.twice(all, "17"));
  }
}
