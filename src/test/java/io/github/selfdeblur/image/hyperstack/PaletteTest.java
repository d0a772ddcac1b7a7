package io.github.selfdeblur.image.hyperstack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.LUT;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.NamedImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexed colour is told from LUTs, and its colours are taken. */
class PaletteTest {

  @TempDir private Path folder;

  private static LUT lut(IntFunction<Color> colours) {
    byte[][] bytes = new byte[3][256];
    for (int i = 0; i < 256; i++) {
      Color colour = colours.apply(i);
      bytes[0][i] = (byte) colour.getRed();
      bytes[1][i] = (byte) colour.getGreen();
      bytes[2][i] = (byte) colour.getBlue();
    }
    return new LUT(bytes[0], bytes[1], bytes[2]);
  }

  private static LUT named(String name) {
    Random random = new Random(5);
    return lut(
        i ->
            switch (name) {
              case "grey" -> new Color(i, i, i);
              case "inverted" -> new Color(255 - i, 255 - i, 255 - i);
              case "green" -> new Color(0, i, 0);
              case "fire" -> new Color(Math.min(255, 2 * i), Math.max(0, 2 * i - 255), 0);
              case "spectrum" -> Color.getHSBColor(i / 255f, 1, 1);
              case "marked ends" -> i == 0 ? Color.BLUE : i == 255 ? Color.RED : new Color(i, i, i);
              case "bands" -> Color.getHSBColor(i / 16 / 16f, 1, 1);
              case "shuffled greys" -> new Color(i * 37 % 256, i * 37 % 256, i * 37 % 256);
              default -> new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            });
  }

  private static ImagePlus image(LUT lut, int most) {
    ImageStack stack = new ImageStack(24, 20, lut);
    Random random = new Random(1);
    for (int slice = 0; slice < 2; slice++) {
      byte[] values = new byte[24 * 20];
      for (int i = 0; i < values.length; i++) {
        values[i] = (byte) random.nextInt(most);
      }
      stack.addSlice("slice " + slice, new ByteProcessor(24, 20, values, lut));
    }
    return new ImagePlus("image", stack);
  }

  @ParameterizedTest
  @CsvSource({
    "grey, 256",
    "inverted, 256",
    "green, 256",
    "fire, 256",
    "spectrum, 256",
    "marked ends, 256",
    "bands, 256",
    "grey, 9",
    "spectrum, 9",
    "marked ends, 9",
    "random, 2"
  })
  void aLutIsNoPalette(String lut, int most) {
    ImagePlus image = image(named(lut), most);
    assertSame(image, Palette.seen(image, note -> {}));
  }

  @ParameterizedTest
  @CsvSource({"random, 256, 24", "random, 8, 24", "shuffled greys, 256, 8"})
  void aPaletteIsTakenAsItsColours(String name, int most, int bits) {
    LUT lut = named(name);
    ImagePlus image = image(lut, most);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.3;
    image.setProperty("Info", "from a camera");
    StringBuilder notes = new StringBuilder();
    ImagePlus seen = Palette.seen(image, notes::append);
    assertEquals(bits, seen.getBitDepth());
    assertTrue(notes.toString().contains("colours in a palette"), notes.toString());
    for (int slice = 1; slice <= 2; slice++) {
      for (int i = 0; i < 24 * 20; i++) {
        int number = image.getStack().getProcessor(slice).get(i);
        int colour = lut.getRGB(number) & (bits == 8 ? 0xFF : 0xFFFFFF);
        assertEquals(colour, seen.getStack().getProcessor(slice).get(i) & 0xFFFFFF);
      }
    }
    assertEquals("slice 1", seen.getStack().getSliceLabel(2));
    assertEquals(0.3, seen.getCalibration().pixelWidth);
    assertEquals("from a camera", seen.getInfoProperty());
    assertEquals("image", seen.getTitle());
  }

  @Test
  void aFileOfIndexedColourIsWhatItsColoursAre() throws IOException {
    LUT lut = named("random");
    ByteProcessor numbers = (ByteProcessor) image(lut, 256).getProcessor();
    BufferedImage indexed =
        new BufferedImage(24, 20, BufferedImage.TYPE_BYTE_INDEXED, (IndexColorModel) lut);
    indexed.getRaster().setDataElements(0, 0, 24, 20, numbers.getPixels());
    Path file = folder.resolve("indexed.png");
    ImageIO.write(indexed, "png", file.toFile());
    ImagePlus opened = ImageFiles.open(file);
    assertEquals(ImagePlus.COLOR_RGB, opened.getType());
    ImagePlus rgb = new ImagePlus("rgb", numbers.convertToRGB());
    assertArrayEquals(ImageFiles.pixels(rgb).values(), ImageFiles.pixels(opened).values());
    assertEquals(NamedImage.of(opened), file.toAbsolutePath().toString().replace('\\', '/'));
  }
}
