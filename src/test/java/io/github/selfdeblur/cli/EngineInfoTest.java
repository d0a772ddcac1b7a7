package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.LibUtils;
import io.github.selfdeblur.engine.LibTorch;
import io.github.selfdeblur.engine.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's state, libraries of the user, and downloads, in JVMs of their own. */
class EngineInfoTest {

  @TempDir private Path folder;

  private final List<Path> links = new ArrayList<>();

  /** JUnit warns of links that it deletes itself. */
  @AfterEach
  void deleteLinks() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  /** Without PyTorch's jar of natives, with a cache of its own, and no way into any network. */
  private EndedJvm engine(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("engine"));
    arguments.addAll(List.of(options));
    ProcessBuilder builder = ChildJvm.of(entry -> !entry.contains("pytorch-native"), arguments);
    return EndedJvm.withoutNetwork(builder, folder.resolve("cache"), folder);
  }

  /** The natives of this JVM, laid out as in libtorch's archive. */
  private Path libTorch(String version) throws IOException {
    PyTorch.engine();
    Path root = Files.createDirectories(folder.resolve("libtorch-" + version));
    Path lib = Files.createDirectories(root.resolve("lib"));
    try (Stream<Path> files = Files.list(Path.of(LibUtils.getLibtorchPath()))) {
      for (Path file : files.filter(f -> !f.toString().contains("djl_torch")).toList()) {
        links.add(Files.createSymbolicLink(lib.resolve(file.getFileName()), file));
      }
    }
    Files.writeString(root.resolve("build-version"), version + "\n");
    return root;
  }

  @Test
  void aLibraryOfTheUserIsUsedFromThenOn() throws Exception {
    Path root = libTorch(LibTorch.neededVersion() + "+cpu");
    EndedJvm chosen = engine("--library=" + root);
    assertEquals("", chosen.errors());
    assertTrue(
        chosen
            .output()
            .startsWith("PyTorch's libraries are those in " + root.resolve("lib") + ".\n"),
        chosen.output());
    EndedJvm later = engine();
    assertEquals(0, later.exitCode());
    assertTrue(
        later.output().contains("Native libraries: " + root.resolve("lib") + "\n"), later.output());
    assertTrue(later.output().contains("loaded now, built for CPU only\n"), later.output());
    Files.delete(root.resolve("build-version"));
    EndedJvm spoilt = engine();
    assertTrue(
        spoilt.output().contains("PyTorch is not loaded: The library that was chosen cannot"),
        spoilt.output());
    assertEquals(
        "PyTorch's libraries are those beside the plugin.",
        engine("--library=none").output().lines().findFirst().orElseThrow());
    assertFalse(Files.exists(folder.resolve("cache/selfdeblur-library.txt")));
  }

  /** To load any of these could end the JVM. */
  @Test
  void otherVersionsAreNeverLoaded() throws Exception {
    EndedJvm old = engine("--library=" + libTorch("1.13.1+cpu"));
    assertEquals(1, old.exitCode());
    assertEquals(
        "The library must be PyTorch "
            + LibTorch.neededVersion()
            + ", got 1.13.1 in "
            + folder.resolve("libtorch-1.13.1+cpu/lib")
            + ".\n",
        old.errors());
    Path cuda = libTorch(LibTorch.neededVersion() + "+cu118");
    Files.createFile(cuda.resolve("lib").resolve(System.mapLibraryName("torch_cuda")));
    assertTrue(engine("--library=" + cuda).errors().contains("must be built for cpu"));
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    EndedJvm none = engine("--library=" + nothing);
    assertTrue(none.errors().startsWith("The library must be a folder that holds "), none.errors());
    assertTrue(none.errors().endsWith(", got " + nothing + ".\n"), none.errors());
    assertFalse(Files.exists(folder.resolve("cache/selfdeblur-library.txt")));
  }

  @Test
  void aDownloadThatFailsTellsHowToInstallByHand() throws Exception {
    EndedJvm ended = engine("--download");
    assertEquals(1, ended.exitCode());
    assertEquals(1, ended.errors().lines().count(), ended.errors());
    assertTrue(ended.errors().startsWith("PyTorch could not be downloaded ("), ended.errors());
    assertTrue(ended.errors().contains("To install PyTorch by hand put DJL's jar"), ended.errors());
  }

  @Test
  void withoutPyTorchTheStateSaysSo() throws Exception {
    EndedJvm ended = engine();
    assertEquals(0, ended.exitCode());
    assertTrue(ended.output().startsWith("PyTorch is not loaded: PyTorch is not installed"));
    assertTrue(ended.output().contains("PyTorch not loaded, DJL "), ended.output());
  }

  @Test
  void theCommandWritesItToTheLog() throws Exception {
    PyTorch.engine();
    String printed = Macro.run("run(\"SelfDeblur: Engine and GPU...\", \"download=false\");");
    assertTrue(
        printed.startsWith("PyTorch " + LibTorch.neededVersion() + ", loaded before, built for "),
        printed);
    assertTrue(printed.contains("\nNative libraries: " + LibUtils.getLibtorchPath()), printed);
    String refused =
        Macro.run("run(\"SelfDeblur: Engine and GPU...\", \"library=[" + folder + "]\");");
    assertTrue(refused.startsWith("SelfDeblur: The library must be a folder that holds "), refused);
  }
}
