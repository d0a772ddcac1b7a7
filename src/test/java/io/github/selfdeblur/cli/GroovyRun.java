package io.github.selfdeblur.cli;

import io.github.selfdeblur.command.SelfDeblurService;
import java.util.Map;
import org.scijava.Context;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** Runs Groovy by SciJava's script service, as Fiji does. */
final class GroovyRun {

  private GroovyRun() {}

  /** In Fiji this is a plugin. */
  private static final class Groovy extends AdaptedScriptLanguage {
    Groovy() {
      super("groovy");
    }
  }

  /** Returns what the script's last line is. */
  static Object of(String script, Map<String, Object> inputs) throws Exception {
    try (Context context = new Context(SelfDeblurService.class, ScriptService.class)) {
      ScriptService scripts = context.service(ScriptService.class);
      scripts.getIndex().add(new Groovy(), false);
      ScriptModule module = scripts.run("script.groovy", script, true, inputs).get();
      return module.getReturnValue();
    }
  }
}
