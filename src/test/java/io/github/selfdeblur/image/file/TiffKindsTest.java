package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds of TIFF: read right, or refused with the reason. */
class TiffKindsTest {

  private static final String NEEDED =
      ", which ImageJ cannot read: it takes Bio-Formats, which every Fiji has and which is not"
          + " installed here.";

  @TempDir private Path folder;

  /** What is stored of 13 × 6 px, x + 20 y. */
  private static byte[] packed(int bits, int firstRow, int rows) {
    int rowBytes = (13 * bits + 7) / 8;
    byte[] bytes = new byte[rowBytes * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < 13; x++) {
        int value = x + 20 * (y + firstRow) & (1 << bits) - 1;
        for (int bit = 0; bit < bits; bit++) {
          int at = 8 * rowBytes * y + x * bits + bit;
          bytes[at / 8] |= (byte) ((value >> bits - 1 - bit & 1) << 7 - at % 8);
        }
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "12, 1", "12, 2", "8, 3", "1, 3"})
  void packedBitsInStrips(int bits, int strips) throws IOException {
    byte[][] all = new byte[strips][];
    for (int i = 0; i < strips; i++) {
      all[i] = packed(bits, i * 6 / strips, 6 / strips);
    }
    byte[] bytes = new TiffBytes(13, 6, bits, all).bytes();
    ImagePlus image = ImageTif.of(folder, bytes).opened();
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 13; x++) {
        int value = x + 20 * y & (1 << bits) - 1;
        assertEquals(bits == 1 ? 255 * value : value, image.getProcessor().get(x, y));
      }
    }
  }

  /** Directories before the pixels, as many programs write them. */
  @ParameterizedTest
  @CsvSource({"1", "12", "16", "32"})
  void whatIsCutShortIsRefused(int bits) throws IOException {
    byte[] whole =
        pixelsLast(new TiffBytes(13, 6, bits, new byte[(13 * bits + 7) / 8 * 6]).bytes());
    assertEquals(13, ImageTif.of(folder, whole).opened().getWidth());
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    assertEquals(
        "image.tif is cut short: it should have "
            + whole.length
            + " bytes, got "
            + cut.length
            + ".",
        ImageTif.of(folder, cut).refusal());
  }

  /** The same file with its only strip at its end. */
  private static byte[] pixelsLast(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = file.getInt(4);
    int count = file.getShort(directory);
    int length = 0;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + 12 * i;
      int tag = file.getShort(entry);
      length = tag == 279 ? file.getInt(entry + 8) : length;
      if (tag == 273) {
        file.putInt(entry + 8, bytes.length);
      }
    }
    return Arrays.copyOf(bytes, bytes.length + length);
  }

  @Test
  void fourSamplesOf16BitsAreCounted() throws IOException {
    byte[] pixels = new byte[13 * 6 * 8];
    TiffBytes tiff = new TiffBytes(13, 6, 16, pixels).with(258, 16, 16, 16, 16).with(277, 4);
    byte[] whole = pixelsLast(tiff.with(262, 2).bytes());
    assertEquals(4, ImageTif.of(folder, whole).opened().getNChannels());
    assertTrue(
        ImageTif.of(folder, Arrays.copyOf(whole, whole.length - 50))
            .refusal()
            .contains("cut short"));
  }

  static Stream<Arguments> others() {
    byte[] pixels = new byte[16 * 16 * 4];
    return Stream.of(
        Arguments.of("a tiled TIFF", new TiffBytes(16, 16, 16, pixels).withTiles(16)),
        Arguments.of("a TIFF compressed by Zstandard", tiff(16).with(259, (short) 50000)),
        Arguments.of("a TIFF compressed by CCITT", tiff(1).with(259, 4)),
        Arguments.of("a TIFF compressed by method 9", tiff(8).with(259, 9)),
        Arguments.of("a TIFF of 4 bits a sample", tiff(4)),
        Arguments.of("a TIFF of 64 bits a sample", tiff(64)),
        Arguments.of("a TIFF of 16-bit floating-point numbers", tiff(16).with(339, 3)),
        Arguments.of(
            "a TIFF compressed with a predictor for floating-point numbers",
            tiff(32).with(259, 5).with(317, 3).with(339, 3)),
        Arguments.of("a compressed TIFF of 1 bits a sample", tiff(1).with(259, 32773)),
        Arguments.of("a compressed TIFF of 12 bits a sample", tiff(12).with(259, 5)),
        Arguments.of(
            "a TIFF of 1 bits a sample whose strips lie apart",
            new TiffBytes(8, 6, 1, new byte[3], new byte[3])),
        Arguments.of(
            "a TIFF that tells of its strips in 16-bit numbers",
            new TiffBytes(8, 4, 8, new byte[16], new byte[16]).withShortOffsets()));
  }

  private static TiffBytes tiff(int bits) {
    return new TiffBytes(16, 16, bits, new byte[16 * 16 * 4]);
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatImageJReadsWronglyOrNotIsNamed(String what, TiffBytes tiff) throws IOException {
    assertEquals("image.tif is " + what + NEEDED, ImageTif.of(folder, tiff.bytes()).refusal());
  }

  @Test
  void aBigTiffIsNamed() throws IOException {
    ByteBuffer file = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0x4949).putShort((short) 43).putShort((short) 8).putShort((short) 0);
    file.putLong(16).putLong(1).putShort((short) 256).putShort((short) 3).putLong(1).putLong(5);
    assertEquals("image.tif is a BigTIFF" + NEEDED, ImageTif.of(folder, file.array()).refusal());
    assertEquals(5, TiffPages.first(folder.resolve("image.tif")).orElseThrow().tag(256, 0));
  }

  @Test
  void formatsOfMicroscopesNameBioFormats() throws IOException {
    Path file = Files.write(folder.resolve("cells.czi"), new byte[200]);
    assertEquals(
        file
            + " is not an image that ImageJ can open: it takes Bio-Formats, which every Fiji has and"
            + " which is not installed here.",
        assertThrows(IOException.class, () -> ImageFiles.open(file)).getMessage());
  }

  @Test
  void anOmeTiffSaysWhatIsLostWithoutBioFormats() throws IOException {
    ImagePlus stack = new ImagePlus("", ij.ImageStack.create(20, 10, 4, 16));
    byte[] bytes = new ij.io.FileSaver(stack).serialize();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String said =
        text.substring(text.indexOf("ImageJ="), text.indexOf('\0', text.indexOf("ImageJ=")));
    String xml = "<OME><Pixels/>".substring(0, 14) + " ".repeat(said.length() - 14);
    Path file =
        ImageTif.of(folder, text.replace(said, xml).getBytes(StandardCharsets.ISO_8859_1)).file();
    StringBuilder notes = new StringBuilder();
    ImageFiles.open(file, notes::append);
    assertTrue(
        notes.toString().startsWith(file + " is an OME-TIFF: without Bio-Formats"),
        notes.toString());
  }
}
