package io.github.selfdeblur.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What Fiji's updater is to install: all that Fiji lacks, and nothing that it has. */
class UpdateSiteTest {

  /** Set where the update site was built. */
  private static final String BUILT = "update-site";

  @TempDir private Path folder;

  /** The jars that the plugin needs, as Maven names them. */
  private static List<Path> needed() {
    return Arrays.stream(System.getProperty("runtime-class-path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static boolean isFijis(Path jar) throws IOException {
    return !FijiJars.packages(jar, true).isEmpty();
  }

  @Test
  void everyDependencyIsFijisOrFijiLacksAllOfIt() throws IOException {
    for (Path jar : needed()) {
      if (isFijis(jar)) {
        assertEquals(
            List.of(), List.copyOf(FijiJars.packages(jar, false)), "Fiji has but a part of " + jar);
        assertTrue(FijiJars.has(FijiJars.name(jar)), "Fiji has the classes, but no " + jar);
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = BUILT, matches = ".+")
  void whatWasBuiltHasNoFaultsAndLacksNothing() throws IOException {
    UpdateSite site = new UpdateSite(Path.of(System.getProperty(BUILT)));
    assertEquals(List.of(), site.faults());
    Set<Long> shipped = new TreeSet<>();
    Set<String> folders = new TreeSet<>();
    for (Path jar : site.jars()) {
      shipped.add(Files.size(site.root().resolve(jar)));
      if (jar.getNameCount() == 3) {
        folders.add(jar.getName(1) + " " + platform(site.root().resolve(jar)));
      }
    }
    for (Path jar : needed()) {
      assertEquals(!isFijis(jar), shipped.contains(Files.size(jar)), jar + " is to be shipped");
    }
    assertTrue(
        List.of(
                "linux-arm64 linux-aarch64",
                "linux64 linux-x86_64",
                "macos-arm64 osx-aarch64",
                "win64 win-x86_64")
            .containsAll(folders),
        "natives in the wrong folder: " + folders);
    Set<String> kinds =
        site.files().stream().map(f -> f.getName(0).toString()).collect(Collectors.toSet());
    assertEquals(Set.of("plugins", "jars", "macros", "images"), kinds);
    assertTrue(!folders.isEmpty(), "there are no natives");
  }

  /** For which platform a jar of natives was made. */
  private static String platform(Path jar) throws IOException {
    Properties properties = new Properties();
    try (JarFile file = new JarFile(jar.toFile())) {
      properties.load(file.getInputStream(file.getEntry("native/lib/pytorch.properties")));
    }
    return properties.getProperty("classifier");
  }

  @Test
  void whatMustNotBeThereIsFound() throws IOException {
    jar("jars/djl-api-0.35.1.jar", "ai/djl/Device.class");
    jar("plugins/SelfDeblur_-1.0.0.jar", "io/github/selfdeblur/SelfDeblur.class");
    UpdateSite site = new UpdateSite(folder);
    assertEquals(List.of(), site.faults());
    jar("jars/api-0.35.1.jar", "ai/djl/Device.class");
    jar("jars/linux64/pytorch-native-cpu-win-x86_64-2.7.1.jar", "native/lib/pytorch.properties");
    jar("jars/shaded-1.jar", "com/google/gson/Gson.class");
    jar("jars/win64/pytorch-native-cpu-2.7.1-win-x86_64.jar", "pytorch/torch.dll");
    Files.writeString(folder.resolve("jars/notes.txt"), "");
    assertEquals(
        List.of(
            "jars/notes.txt has no place in the update site.",
            "jars/api-0.35.1.jar would replace Fiji's own api.jar.",
            "jars/shaded-1.jar holds classes of packages that Fiji has: [com.google.gson].",
            "The updater does not see the version in the name of"
                + " jars/win64/pytorch-native-cpu-2.7.1-win-x86_64.jar."),
        site.faults());
  }

  /** A jar with an empty entry. */
  private void jar(String path, String entry) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
    }
  }
}
