package io.github.selfdeblur.image.compare.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EntriesTest {

  private static List<Entry> of(String methods, Map<String, String> others) {
    Map<String, String> user = new java.util.HashMap<>(others);
    user.put("methods", methods);
    return Entries.of(new Answers(user), 0, 0);
  }

  private static String refusal(Executable work) {
    return assertThrows(IllegalArgumentException.class, work).getMessage();
  }

  @Test
  void methodsAndPresetsComeInTheirOrder() {
    List<Entry> entries = of("wiener, Fast,micrograph", Map.of("seeds", "3", "iterations", "7"));
    assertEquals(List.of("wiener", "fast", "micrograph"), labels(entries));
    assertEquals(List.of(true, false, true), entries.stream().map(Entry::takesPsf).toList());
    assertEquals(List.of(1, 3, 1), entries.stream().map(Entry::runs).toList());
    assertEquals(Method.MICROGRAPH, ((KnownPsfEntry) entries.get(2)).method());
    int iterations =
        ((BlindEntry) entries.get(1))
            .options().schedule().phases().stream().mapToInt(phase -> phase.iterations()).sum();
    assertEquals(7, iterations);
  }

  @Test
  void iterationsAreThePresetsAlone() {
    Map<String, String> user = Map.of("methods", "richardson-lucy", "iterations", "7");
    assertEquals(Entries.known(new Answers(Map.of())), Entries.known(new Answers(user)));
  }

  private static List<String> labels(List<Entry> entries) {
    return entries.stream().map(Entry::label).toList();
  }

  @Test
  void noNameStandsForTwo() {
    List<String> names = Entries.names();
    assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    assertTrue(names.contains("reference"));
    assertFalse(names.contains(Preset.NONBLIND.label()));
    assertFalse(names.contains(Preset.VOLUME_NETWORK.label()));
    for (String name : names) {
      assertEquals(List.of(name), labels(of(name, Map.of())));
    }
  }

  @Test
  void aWrongNameIsToldAllThatThereAre() {
    String refusal = refusal(() -> of("wiener,magic", Map.of()));
    assertEquals(
        "Method must be one of " + String.join(", ", Entries.names()) + ", got 'magic'.", refusal);
    assertTrue(refusal.contains("sparse, ") && refusal.contains(", fast, "), refusal);
    Arrays.stream(Method.values()).forEach(m -> assertTrue(refusal.contains(m.label())));
    assertEquals(
        "Methods must be one or more, each once, with commas between them, got 'fast,FAST'.",
        refusal(() -> of("fast,FAST", Map.of())));
    assertEquals(
        "Seeds must be at least 1, got 0.", refusal(() -> of("fast", Map.of("seeds", "0"))));
  }

  @Test
  void pluginsThatAreNotThereAreNotOffered() {
    assertEquals(List.of(), Entries.ofPlugins(" "));
    assertEquals(List.of(), Entries.ofPlugins("installed"));
    assertEquals(
        "Plugins must be installed, clij2-fft is not; there is none.",
        refusal(() -> Entries.ofPlugins("clij2-fft")));
    assertEquals(
        "Plugin must be one of deconvolutionlab2, iterative-deconvolve-3d, clij2-fft, got 'dl2'.",
        refusal(() -> Entries.ofPlugins("dl2")));
  }
}
