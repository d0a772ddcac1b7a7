package io.github.selfdeblur.cli.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levin's and Lai's sets, told apart by the names of their files. */
class KernelSetImageTest {

  @TempDir private Path folder;

  private void png(String name, int grey) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    byte[] pixels = new byte[4];
    Arrays.fill(pixels, (byte) grey);
    IJ.saveAs(new ImagePlus("", new ByteProcessor(2, 2, pixels)), "png", file.toString());
  }

  @Test
  void bothSetsHaveTheirSupportsAndLaiAlsoTheAuthorsTruth() throws IOException {
    png("blurry/text_02_kernel4_img.png", 90);
    png("blurry/im3_kernel8_img.png", 90);
    png("blurry/text_02_kernel5_img.png", 90); // Lai has four kernels
    png("gt/text_02.png", 255);
    png("gt/im3.png", 255);
    List<KernelSetImage> images = KernelSetImage.in(folder);
    assertEquals(
        List.of("im3_kernel8", "text_02_kernel4"),
        images.stream().map(KernelSetImage::name).toList());
    assertEquals(21, images.get(0).psfSidePx());
    assertTrue(images.get(0).publishedTruth().isEmpty());
    assertEquals(65, images.get(1).psfSidePx());
    assertEquals(255, images.get(1).truth().maximum());
    assertEquals(235, images.get(1).publishedTruth().orElseThrow().maximum(), 1e-4);
    assertTrue(images.get(1).knownPsfResult().isEmpty());
  }

  @Test
  void aFolderWithoutSuchNamesIsRefusedInASentence() throws IOException {
    png("blurry/other.png", 90);
    String blurry = folder.resolve("blurry").toString();
    assertEquals(
        blurry
            + " holds no image named like im1_kernel1_img.png (Levin's) or"
            + " text_02_kernel4_img.png (Lai's).",
        assertThrows(IOException.class, () -> KernelSetImage.in(folder)).getMessage());
  }
}
