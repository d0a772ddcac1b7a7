package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain ImageJ as a user starts it, with the plugin and what it needs in its plugins folder. */
class PluginsFolderTest {

  private static final int WIDTH = 48;
  private static final int HEIGHT = 44;

  /**
   * A macro's work in a folder with {@code test-images} and one image more.
   *
   * @param options behind the folder in the macro's argument
   * @param files what it makes
   */
  private record Work(String options, List<String> files) {

    static Work of(String options, String... files) {
      return new Work(options, List.of(files));
    }
  }

  private static final Map<String, Work> WORK =
      Map.of(
          "SelfDeblur_Batch.ijm",
          Work.of("|iterations=3", "deblurred/cells-deblurred.tif", "deblurred/cells-psf.tif"),
          "SelfDeblur_Compare.ijm",
          Work.of(
              "",
              "target/compare/cells-shake-methods.csv",
              "target/compare/cells-shake-methods.png"),
          "SelfDeblur_CompareBlind.ijm",
          Work.of(
              "|iterations=3",
              "target/compare-blind/cells-shake-methods.csv",
              "target/compare-blind/cells-shake-methods.png",
              "target/compare-blind/cells-shake-scatter.png"),
          "SelfDeblur_Demo.ijm",
          Work.of(
              "|iterations=3",
              "target/demo/cells-shake-deblurred.tif",
              "target/demo/cells-shake-psf.tif",
              "target/demo/cells-shake-side-by-side.png"),
          "SelfDeblur_MakePsf.ijm",
          Work.of(
              "|width=15 height=15 slices=9",
              "target/psf/XZ.png",
              "target/psf/confocal.tif",
              "target/psf/widefield.tif"),
          "SelfDeblur_Stack.ijm",
          Work.of(
              "|modality=confocal|44",
              "target/stack/blurry.tif",
              "target/stack/deblurred.tif",
              "target/stack/psf.tif",
              "target/stack/specimen.tif"));

  @TempDir private static Path imageJ;
  private static PluginsFolder plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws IOException {
    plugins = PluginsFolder.in(Files.createDirectory(imageJ.resolve("Image J")));
  }

  private static List<Path> macros() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("macros"))) {
      return files.filter(file -> file.toString().endsWith(".ijm")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("macros")
  void everyMacroMakesWhatItSays(Path macro) throws Exception {
    Work work = WORK.get(macro.getFileName().toString());
    assertNotNull(work, "say here what " + macro + " makes");
    Path root = Files.createDirectory(folder.resolve("some images"));
    layOut(root);
    List<String> before = files(root);
    String argument = root.toString().replace('\\', '/') + "/" + work.options();
    String printed =
        ChildJvm.printed(plugins.imageJ(true, List.of("-batch", macro.toString(), argument)));
    List<String> after = new ArrayList<>(files(root));
    after.removeAll(before);
    assertEquals(work.files(), after, printed);
    String last = printed.lines().reduce("", (a, b) -> b);
    String out = root.resolve(work.files().get(0)).getParent().toString().replace('\\', '/');
    assertTrue(last.endsWith("aved in " + out + "/"), printed);
    for (String file : work.files()) {
      assertHoldsSomething(root.resolve(file));
    }
  }

  /** Small pictures under the names of the project's own, and one image beside them. */
  private static void layOut(Path root) throws IOException {
    Path images = Files.createDirectory(root.resolve("test-images"));
    for (String name : BatchFolder.names(Path.of("test-images"))) {
      if (name.endsWith(".tif")) {
        ImagePlus image = ImageFiles.open(Path.of("test-images", name));
        if (!name.endsWith("-psf.tif")) {
          image.setRoi(
              (image.getWidth() - WIDTH) / 2, (image.getHeight() - HEIGHT) / 2, WIDTH, HEIGHT);
          image = image.crop();
        }
        assertTrue(new FileSaver(image).saveAsTiff(images.resolve(name).toString()));
      }
    }
    Files.copy(images.resolve("cells-shake.tif"), root.resolve("cells.tif"));
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void assertHoldsSomething(Path file) throws IOException {
    if (file.toString().endsWith(".csv")) {
      assertTrue(Files.readAllLines(file).size() > 2, Files.readString(file));
      return;
    }
    ImagePlus image = ImageFiles.open(file);
    image.setSlice(1 + image.getStackSize() / 2);
    assertTrue(image.getStatistics().stdDev > 0, file + " is flat");
    if (file.toString().endsWith("-deblurred.tif")) {
      assertEquals(WIDTH, image.getWidth());
      assertEquals(HEIGHT, image.getHeight());
    } else if (file.toString().endsWith("-psf.tif")) {
      assertEquals(1, image.getStatistics().mean * image.getWidth() * image.getHeight(), 1e-3);
    }
  }

  /** On a screen, with nothing patched. */
  @Test
  void theMenuIsThatOfPluginsConfig() throws Exception {
    try (VirtualScreen screen = VirtualScreen.start("1024x768")) {
      ProcessBuilder builder = plugins.imageJ(false, List.of());
      builder.environment().put("DISPLAY", screen.display());
      List<String> written =
          Pattern.compile("(?m)^Plugins>SelfDeblur, \"(.+?)\"")
              .matcher(Files.readString(Path.of("plugins.config")))
              .results()
              .map(found -> found.group(1))
              .toList();
      assertEquals(written, ChildJvm.printed(builder).lines().toList());
    }
  }
}
