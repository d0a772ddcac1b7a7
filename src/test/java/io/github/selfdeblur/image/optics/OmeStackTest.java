package io.github.selfdeblur.image.optics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OmeStackTest {

  /** Four planes, each full of its number. */
  private static ImagePlus planes(String pixels) {
    ImageStack stack = new ImageStack(4, 3);
    for (int i = 1; i <= 4; i++) {
      ByteProcessor plane = new ByteProcessor(4, 3);
      plane.set(i);
      stack.addSlice(plane);
    }
    ImagePlus image = new ImagePlus("cells", stack);
    image.setProperty("Info", "<OME><Image>" + pixels + "</Image></OME>");
    return image;
  }

  @ParameterizedTest
  @CsvSource({"XYCZT, 1234", "XYZCT, 1324", "XYTZC, 1324", "XYCTZ, 1234"})
  void planesTakeTheirPlaces(String order, String numbers) {
    ImagePlus image =
        planes("<Pixels DimensionOrder='" + order + "' SizeC='2' SizeZ='2' SizeT='1'/>");
    assertTrue(OmeStack.arrange(image));
    assertArrayEquals(new int[] {4, 3, 2, 2, 1}, image.getDimensions());
    assertTrue(image.isHyperStack());
    StringBuilder found = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      found.append(image.getStack().getProcessor(i).get(0));
    }
    assertEquals(numbers, found.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Pixels DimensionOrder='XYCZT' SizeC='2' SizeZ='1' SizeT='1'/>",
        "<Pixels DimensionOrder='XYCCT' SizeC='2' SizeZ='2' SizeT='1'/>",
        "<Pixels DimensionOrder='XYCZT' SizeC='4' SizeZ='1'/>",
        "<Pixels DimensionOrder='XYCZT' SizeC='4' SizeZ='1' SizeT='1'/><Pixels/>",
        "<Pixels DimensionOrder='XYCZT' SizeC='4' SizeZ='1' SizeT='1'>"
            + "<TiffData IFD='0' FirstC='3'/></Pixels>",
        "<Pixels DimensionOrder='XYCZT' SizeC='4' SizeZ='1' SizeT='1'>"
            + "<TiffData IFD='0' FirstC='4'/></Pixels>",
        "<Pixels SizeC='4'",
      })
  void whatIsNotClearStaysAsItIs(String pixels) {
    ImagePlus image = planes(pixels);
    assertFalse(OmeStack.arrange(image));
    assertEquals(4, image.getNSlices());
  }

  @Test
  void whatTheFileSaysOfEachPlaneMayAgree() {
    assertTrue(
        OmeStack.arrange(
            planes(
                "<Pixels DimensionOrder='XYCZT' SizeC='4' SizeZ='1' SizeT='1'>"
                    + "<TiffData IFD='0' FirstC='0'/><TiffData IFD='3' FirstC='3'/></Pixels>")));
  }
}
