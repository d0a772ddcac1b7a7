package io.github.selfdeblur.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {

  @TempDir private Path folder;

  private static ImagePlus stack(int planes) {
    ImageStack stack = new ImageStack(20, 10);
    for (int i = 0; i < planes; i++) {
      stack.addSlice(new FloatProcessor(20, 10));
    }
    return new ImagePlus("stack", stack);
  }

  /** ImageJ fills what is missing with zeros. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aTiffThatIsCutShortIsNoImage(int planes) throws IOException {
    byte[] bytes = new FileSaver(stack(planes)).serialize();
    Path file = folder.resolve("image.tif");
    Files.write(file, bytes);
    assertEquals(planes, ImageFiles.open(file).getStackSize());
    int length = bytes.length - 20 * 10 * 4;
    Files.write(file, Arrays.copyOf(bytes, length));
    String message = assertThrows(IOException.class, () -> ImageFiles.open(file)).getMessage();
    assertTrue(message.startsWith(file + " is cut short: it should have "), message);
    assertTrue(message.endsWith(" bytes, got " + length + "."), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 12, 100, 300})
  void whatIsCutInItsHeadIsNoImageEither(int length) throws IOException {
    byte[] bytes = new FileSaver(stack(2)).serialize();
    Path file = Files.write(folder.resolve("image.tif"), Arrays.copyOf(bytes, length));
    assertThrows(IOException.class, () -> ImageFiles.open(file));
  }

  @Test
  void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
    Path file = Files.createDirectories(folder.resolve("image.tif"));
    Files.writeString(file.resolve("kept"), "");
    assertThrows(IOException.class, () -> ImageFiles.saveTiff(stack(1), file));
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(3, files.count(), "the folder, image.tif, kept");
    }
  }
}
