package io.github.selfdeblur.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the version of libraries is known before they are loaded. */
class LibTorchTest {

  private static final String NEEDED = LibTorch.neededVersion();

  @TempDir private Path folder;

  private Path libraries(String in, String... names) throws IOException {
    Path lib = Files.createDirectories(folder.resolve(in));
    for (String name : names) {
      Files.createFile(lib.resolve(System.mapLibraryName(name)));
    }
    return lib;
  }

  @Test
  void pythonsPackageTellsItInVersionPy() throws IOException {
    Path lib = libraries("torch/lib", "torch", "torch_cpu", "c10");
    String line = "__version__ = '" + NEEDED + "+cpu'\ndebug = False\n";
    Files.writeString(folder.resolve("torch/version.py"), line);
    assertEquals(new LibTorch(lib, NEEDED, "cpu"), LibTorch.in(folder.resolve("torch")));
    assertEquals(new LibTorch(lib, NEEDED, "cpu"), LibTorch.in(lib));
  }

  @Test
  void djlTellsItInTheFoldersName() throws IOException {
    Path cached = libraries(NEEDED + "-20250812-cpu-linux-x86_64", "torch", "torch_cpu", "c10");
    assertEquals(new LibTorch(cached, NEEDED, "cpu"), LibTorch.in(cached));
  }

  /** The binding comes as cpu and, for Linux and Windows, as cu128. */
  @Test
  void cudaMustBeTheBindings() throws IOException {
    Path lib = libraries("libtorch/lib", "torch", "torch_cpu", "c10", "torch_cuda");
    for (String build : List.of("+cu126", "")) {
      Files.writeString(folder.resolve("libtorch/build-version"), NEEDED + build);
      String sentence =
          assertThrows(IllegalArgumentException.class, () -> LibTorch.in(lib)).getMessage();
      assertTrue(sentence.startsWith("The library must be built for cpu"), sentence);
    }
    if (LibTorch.hasBinding(LibTorch.CUDA)) {
      Files.writeString(folder.resolve("libtorch/build-version"), NEEDED + "+" + LibTorch.CUDA);
      assertEquals(LibTorch.CUDA, LibTorch.in(lib).flavour());
    }
  }

  @Test
  void whatTellsNoVersionIsRefused() throws IOException {
    Path lib = libraries("unknown/lib", "torch", "torch_cpu", "c10");
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> LibTorch.in(lib)).getMessage();
    assertTrue(sentence.startsWith("The library's version must be told by a file"), sentence);
  }
}
