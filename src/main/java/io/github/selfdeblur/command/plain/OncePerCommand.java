package io.github.selfdeblur.command.plain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
 * plugins.config}, as those of plain ImageJ, whose menu with its separators it keeps. Where Java is
 * too old the latter stay, which say so. Compiled for Java 8.
 */
@Plugin(type = Service.class)
public final class OncePerCommand extends AbstractService implements SciJavaService {

  /** How imagej-legacy calls what plugins.config names. */
  private static final String OF_PLAIN_IMAGEJ = "legacy:" + AnyJava.class.getName();

  private static final String OF_SCIJAVA = "command:io.github.selfdeblur.";

  @Parameter private ModuleService modules;

  @Override
  public void initialize() {
    remove(modules.getModules());
  }

  @EventHandler
  private void onEvent(ModulesAddedEvent event) {
    remove(event.getItems());
  }

  private void remove(Collection<ModuleInfo> known) {
    List<ModuleInfo> twice = twice(known, System.getProperty("java.specification.version"));
    if (!twice.isEmpty()) {
      modules.removeModules(twice);
    }
  }

  /** Those that are there in another way, too. */
  static List<ModuleInfo> twice(Collection<ModuleInfo> known, String java) {
    String start = AnyJava.isEnough(java) ? OF_PLAIN_IMAGEJ : OF_SCIJAVA;
    return known.stream()
        .filter(info -> info.getIdentifier() != null && info.getIdentifier().startsWith(start))
        .collect(Collectors.toList());
  }
}
