package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.io.FileSaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch when the plugin was just installed and nobody has a network: it is only unpacked. */
class EngineInstalledTest {

  /** As people call theirs; its letters need two and three bytes. */
  private static final String NAME = "Fiji für µm 顕微鏡";

  @TempDir private static Path installed;

  private static final List<String> CLASS_PATH = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws IOException {
    Path jars = Files.createDirectories(installed.resolve(NAME).resolve("jars"));
    for (String entry : ChildJvm.classPath()) {
      Path file = Path.of(entry);
      if (Files.isDirectory(file)) {
        CLASS_PATH.add(entry);
      } else {
        CLASS_PATH.add(Files.copy(file, jars.resolve(file.getFileName())).toString());
      }
    }
  }

  private static ProcessBuilder program(String... arguments) {
    return ChildJvm.of(CLASS_PATH, Main.class, true, List.of(arguments));
  }

  /** A program that sees some folders as the shell mounts them, for it alone. */
  private static ProcessBuilder mounted(String mounts, Path mountPoint, ProcessBuilder program)
      throws Exception {
    String[] shell = {"unshare", "-rm", "sh", "-c", mounts + " && shift && exec \"$@\"", "sh"};
    List<String> command = new ArrayList<>(List.of(shell));
    command.add(mountPoint.toString());
    List<String> attempt = new ArrayList<>(command);
    attempt.add("true");
    assumeTrue(
        System.getProperty("os.name").startsWith("Linux")
            && new ProcessBuilder(attempt).start().waitFor() == 0,
        "mounts are tested where users may make them");
    command.addAll(program.command());
    return new ProcessBuilder(command);
  }

  @Test
  void itRunsInFoldersOfAnyName() throws Exception {
    Path here = Files.createDirectories(folder.resolve(NAME));
    Path image = here.resolve("Zellen é.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image.toString()));
    ProcessBuilder program =
        program("deblur", image.toString(), "--psf-size=5", "--iterations=1", "--out=" + here);
    EndedJvm ended = EndedJvm.withoutNetwork(program, here.resolve("cache"), folder);
    assertEquals(0, ended.exitCode(), ended.errors());
    assertTrue(Files.exists(here.resolve("Zellen é-deblurred.tif")), ended.output());
    assertTrue(Files.isDirectory(here.resolve("cache/pytorch")), "it was not unpacked there");
  }

  @Test
  void itNeedsNotWriteBesideThePlugin() throws Exception {
    Path fiji = installed.resolve(NAME);
    String readOnly = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"";
    ProcessBuilder program = mounted(readOnly, fiji, program("engine")).directory(fiji.toFile());
    EndedJvm ended = EndedJvm.withoutNetwork(program, folder.resolve("cache"), folder);
    assertTrue(ended.output().contains("loaded now, built for CPU only\n"), ended.output());
  }

  @Test
  void aFullDiskIsToldOf() throws Exception {
    Path small = Files.createDirectories(folder.resolve("small"));
    String tmpfs = "mount -t tmpfs -o size=64m none \"$1\"";
    assertTells("No space left on device; 64", small, mounted(tmpfs, small, program("engine")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOf() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertTells("", file.resolve("cache"), program("engine"));
  }

  /** One sentence with the reason, the folder, and what helps. */
  private void assertTells(String reason, Path cache, ProcessBuilder program) throws Exception {
    EndedJvm ended = EndedJvm.withoutNetwork(program, cache, folder);
    assertEquals(0, ended.exitCode(), ended.errors());
    String start =
        String.format(
            Locale.ROOT,
            "PyTorch is not loaded: PyTorch's libraries cannot be unpacked into %s (",
            cache);
    assertTrue(ended.output().startsWith(start), ended.output());
    String end = " MB are free, 500 needed): make it writable and free some room, or name";
    String line = ended.output().lines().findFirst().orElseThrow();
    assertTrue(
        Pattern.matches(Pattern.quote(start) + ".*; \\d+" + Pattern.quote(end) + ".*", line), line);
    assertTrue(line.contains(reason), line);
  }
}
