package io.github.selfdeblur.command.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.gui.NewImage;
import io.github.selfdeblur.options.rows.OpticsRows;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Measure Quality fills in of a result. */
class ReportedInputsTest {

  private static ImagePlus result(String macro) {
    ImagePlus image = NewImage.createImage("cells-deblurred", 32, 30, 1, 32, 0);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.08;
    image.getCalibration().pixelHeight = 0.08;
    if (!macro.isEmpty()) {
      String line = macro.replace("\"", "\\\"");
      image.setProp(
          "SelfDeblur report", "{\"repeat\": {\"way\": \"MACRO\", \"line\": \"" + line + "\"}}");
    }
    return image;
  }

  @Test
  void aReportTellsImagePsfAndOptics() {
    ReportedInputs told =
        ReportedInputs.of(
            result(
                "run(\"SelfDeblur: Deconvolve with PSF...\","
                    + " \"input=[a b.tif] psf=psf.tif na=1.2 wavelength=0.52\");"));
    assertEquals("a b.tif", told.blurry());
    assertEquals("psf.tif", told.psf());
    assertEquals(1.2, told.number(OpticsRows.NA));
    assertEquals(0.52, told.number(OpticsRows.WAVELENGTH));
    assertEquals(0.08, told.number(OpticsRows.PIXEL), 1e-9);
  }

  @Test
  void anImageThatIsSelectedFirstIsFound() {
    ReportedInputs told =
        ReportedInputs.of(
            result("selectImage(\"a=b\"); run(\"SelfDeblur...\", \"na=0.0 pixel=0.1\");"));
    assertEquals("a=b", told.blurry());
    assertEquals("", told.psf());
    assertEquals(0, told.number(OpticsRows.NA));
    assertEquals(0.1, told.number(OpticsRows.PIXEL));
  }

  @Test
  void anImageWithoutReportTellsItsOwn() {
    ReportedInputs told = ReportedInputs.of(result(""));
    assertEquals(Map.of("pixel", "0.08"), told.optics());
    assertEquals("", told.blurry());
    assertEquals("", told.psf());
  }
}
