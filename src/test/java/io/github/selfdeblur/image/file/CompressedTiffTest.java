package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TIFFs whose pixels are compressed, as Java writes them. */
class CompressedTiffTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"40, false", "40, true", "600, false", "600, true"})
  void jpegsInATiff(int width, boolean colour) throws IOException {
    int type = colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
    byte[] whole = javas("JPEG", smooth(width, type), smooth(width, type));
    ImagePlus image = ImageTif.of(folder, whole).opened();
    assertEquals(2, image.getStackSize());
    assertEquals(colour ? 24 : 8, image.getBitDepth());
    BufferedImage expected = smooth(width, type);
    for (int x = 0; x < width; x += 7) {
      int red = image.getProcessor().get(x, 9) >> (colour ? 16 : 0) & 0xFF;
      assertEquals(expected.getRaster().getSample(x, 9, 0), red, 12);
    }
    assertTrue(
        ImageTif.of(folder, Arrays.copyOf(whole, whole.length * 2 / 3))
            .refusal()
            .matches(".*(cut short|damaged).*"));
  }

  @ParameterizedTest
  @CsvSource({"LZW", "PackBits", "ZLib", "Deflate"})
  void compressedPixelsAreThoseWithoutCompression(String compression) throws IOException {
    BufferedImage picture = smooth(61, BufferedImage.TYPE_INT_RGB);
    byte[] whole = javas(compression, picture);
    int[] read = (int[]) ImageTif.of(folder, whole).opened().getProcessor().getPixels();
    int[] expected = picture.getRGB(0, 0, 61, 50, null, 0, 61);
    assertArrayEquals(
        Arrays.stream(expected).map(c -> c & 0xFFFFFF).toArray(),
        Arrays.stream(read).map(c -> c & 0xFFFFFF).toArray());
  }

  private static BufferedImage smooth(int width, int type) {
    BufferedImage image = new BufferedImage(width, 50, type);
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, 60 + (x + y) % 128);
        if (image.getRaster().getNumBands() > 1) {
          image.getRaster().setSample(x, y, 1, 70 + (x + y) % 128);
          image.getRaster().setSample(x, y, 2, 80 + (x + y) % 128);
        }
      }
    }
    return image;
  }

  /** A TIFF as Java writes it. */
  private static byte[] javas(String compression, BufferedImage... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionType(compression);
    if (compression.equals("JPEG")) {
      how.setCompressionQuality(1);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), how);
      }
      writer.endWriteSequence();
    }
    return bytes.toByteArray();
  }
}
