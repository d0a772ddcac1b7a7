package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.util.Utils;
import ij.io.FileSaver;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class loaders as plugins and scripting environments make them. */
class ClassLoadersTest {

  /** What is above both plugins or comes with each of them. */
  private static final Predicate<String> DJL =
      Pattern.compile("[\\\\/](ai[\\\\/]djl|net[\\\\/]java|org[\\\\/]slf4j|com[\\\\/]google)")
          .asPredicate();

  @TempDir private Path folder;

  /** SelfDeblur deblurs an image after another plugin. */
  private EndedJvm after(String other, Path cacheOfTheOther) throws Exception {
    Path image = folder.resolve("cells.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image.toString()));
    Predicate<String> probe = entry -> entry.endsWith("test-classes");
    ProcessBuilder builder =
        ChildJvm.of(
            probe,
            ClassLoadersProbe.class,
            List.of(
                other,
                entries(DJL.or(probe).negate()),
                entries(DJL),
                cacheOfTheOther.toString(),
                "deblur",
                image.toString(),
                "--psf-size=5",
                "--iterations=1",
                "--out=" + folder));
    return EndedJvm.withoutNetwork(builder, Utils.getEngineCacheDir(), folder);
  }

  private static String entries(Predicate<String> which) {
    return ChildJvm.classPath().stream()
        .filter(which)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no other", "above, has found no engine", "above"})
  void itRuns(String other) throws Exception {
    EndedJvm ended = after(other, Utils.getEngineCacheDir());
    assertEquals(0, ended.exitCode(), ended.errors());
    assertTrue(Files.exists(folder.resolve("cells-deblurred.tif")), ended.output());
  }

  /** Java itself refuses the same files, but not copies of them, which would end the process. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondPyTorchIsRefused(boolean sameFiles) throws Exception {
    Path cache = sameFiles ? Utils.getEngineCacheDir() : folder.resolve("cache");
    EndedJvm ended = after("beside", cache);
    assertEquals(1, ended.exitCode(), ended.errors());
    assertEquals(1, ended.errors().lines().count(), ended.errors());
    assertTrue(
        ended.errors().startsWith("Another plugin, or another copy of SelfDeblur, has loaded"),
        ended.errors());
    assertTrue(ended.errors().contains(cache.toString()), ended.errors());
  }
}
