package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import io.github.selfdeblur.window.RunWatch;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;

/** A macro without a screen, and then a look at what lies in Java's memory. */
final class HeadlessProbe {

  private HeadlessProbe() {}

  /** Takes the file of an image. */
  public static void main(String[] arguments) throws Exception {
    Path macro = Files.createTempFile("selfdeblur", ".ijm");
    Files.writeString(
        macro,
        "open(getArgument());\n"
            + "run('SelfDeblur...', 'psf_width=5 psf_height=5 iterations=3 device=cpu');\n"
            + "print('made ' + getTitle());\n");
    EmbeddedImageJ.runMacro(macro, arguments[0]);
    Files.delete(macro);
    List<String> windows = live().filter(HeadlessProbe::isOfAScreen).toList();
    System.out.println(windows.isEmpty() ? "all as it should be" : "there are " + windows);
  }

  private static boolean isOfAScreen(String name) {
    try {
      Class<?> type = Class.forName(name, false, HeadlessProbe.class.getClassLoader());
      return Component.class.isAssignableFrom(type)
          || Toolkit.class.isAssignableFrom(type)
          || type == EventQueue.class
          || type.getPackageName().equals(RunWatch.class.getPackageName())
              && type != RunWatch.Nobody.class;
    } catch (ClassNotFoundException e) {
      return false; // of an array, or made at run time
    }
  }

  /** The classes of all objects. */
  private static Stream<String> live() throws Exception {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[] {"-all"}},
                new String[] {String[].class.getName()});
    Pattern row = Pattern.compile("^\\s*\\d+:\\s+\\d+\\s+\\d+\\s+(\\S+)");
    List<String> names =
        histogram
            .toString()
            .lines()
            .map(row::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .toList();
    if (!names.contains(RunWatch.Nobody.class.getName())) {
      throw new IllegalStateException("objects are not found by their class: " + histogram);
    }
    return names.stream();
  }
}
