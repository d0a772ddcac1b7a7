package io.github.selfdeblur.command.plain;

import java.util.List;
import org.scijava.event.EventHandler;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModulesAddedEvent;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Has Fiji's search find each command once. Fiji knows them as SciJava commands and, from {@code
 * plugins.config}, as those of plain ImageJ, whose menu with its separators it keeps.
 */
@Plugin(type = Service.class)
public final class OncePerCommand extends AbstractService implements SciJavaService {

  /** How imagej-legacy calls what plugins.config names. */
  private static final String OF_PLAIN_IMAGEJ = "legacy:" + PlainImageJ.class.getName();

  @Parameter private ModuleService modules;

  @EventHandler
  private void onEvent(ModulesAddedEvent event) {
    List<ModuleInfo> twice =
        event.getItems().stream()
            .filter(info -> OF_PLAIN_IMAGEJ.equals(info.getIdentifier()))
            .toList();
    if (!twice.isEmpty()) {
      modules.removeModules(twice);
    }
  }
}
