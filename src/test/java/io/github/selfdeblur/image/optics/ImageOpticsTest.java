package io.github.selfdeblur.image.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.gui.NewImage;
import ij.io.FileInfo;
import io.github.selfdeblur.options.optics.OpticsClues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageOpticsTest {

  private static ImagePlus image(int channels, String info) {
    ImagePlus image = NewImage.createImage("cells", 32, 30, channels, 16, NewImage.FILL_BLACK);
    image.setDimensions(channels, 1, 1);
    image.setProperty("Info", info);
    return image;
  }

  private static String told(int channels, String info, int channel) {
    return ImageOptics.of(image(channels, info)).of(channel).describe();
  }

  private static void calibrate(ImagePlus image, double pixel) {
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = pixel;
    image.getCalibration().pixelHeight = pixel;
  }

  @Test
  void omeXmlTellsOfEveryChannel() {
    String info = OmeText.twoChannels(32, 30);
    assertEquals(
        "NA 1.4 (OME-XML), emission 525 nm (OME-XML, channel 1), excitation 488 nm (OME-XML,"
            + " channel 1), pixel 0.108 µm (OME-XML), oil 1.518 (OME-XML), widefield (OME-XML,"
            + " channel 1)",
        told(2, info, 1));
    assertEquals(
        "NA 1.4 (OME-XML), emission 600 nm (OME-XML, channel 2), pixel 0.108 µm (OME-XML), oil"
            + " 1.518 (OME-XML)",
        told(2, "opened on a Tuesday\n" + info + "\nand deblurred", 2));
  }

  @Test
  void aFilesDescriptionCountsToo() {
    ImagePlus image = image(2, null);
    FileInfo file = new FileInfo();
    file.description = OmeText.twoChannels(32, 30);
    image.setFileInfo(file);
    calibrate(image, 0.1);
    assertEquals(
        "NA 1.4 (OME-XML), emission 600 nm (OME-XML, channel 2), pixel 0.1 µm (calibration), oil"
            + " 1.518 (OME-XML)",
        ImageOptics.of(image).of(2).describe());
  }

  @Test
  void ofSeveralImagesTheOneOfThisSizeCounts() {
    String other =
        "<Image><Pixels SizeX='9' SizeY='9'><Channel EmissionWavelength='450'/></Pixels></Image>";
    String xml =
        "<OME:OME>"
            + other
            + other.replace("'9'", "'32'").replaceFirst("'32' S", "'32' S").replace("450", "470")
            + "</OME:OME>";
    assertEquals("emission 450 nm (OME-XML, channel 1)", told(1, xml, 1));
    assertEquals(
        "emission 470 nm (OME-XML, channel 1)",
        told(1, xml.replace("SizeY='32'", "SizeY='30'"), 1));
  }

  @Test
  void aChannelThatWasTakenOutHasNoWavelengthUnlessItsTitleTellsWhich() {
    ImagePlus one = image(1, OmeText.twoChannels(32, 30));
    String shared = "NA 1.4 (OME-XML), pixel 0.108 µm (OME-XML), oil 1.518 (OME-XML)";
    assertEquals(shared, ImageOptics.of(one).of(1).describe());
    one.setTitle("C2-cells");
    assertEquals(
        "NA 1.4 (OME-XML), emission 600 nm (OME-XML, channel 2), pixel 0.108 µm (OME-XML), oil"
            + " 1.518 (OME-XML)",
        ImageOptics.of(one).of(1).describe());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<OME><Image><Pixels><Channel EmissionWavelength=\"525\"></Pixels></Image></OME>",
        "<OME><Instrument><Objective LensNA=\"1.4\"",
        "<OME",
        "<?xml version=\"1.0\"?><!DOCTYPE OME [<!ENTITY na SYSTEM \"file:///etc/passwd\">]><OME>"
            + "<Image><Pixels><Channel EmissionWavelength=\"&na;\"/></Pixels></Image></OME>",
        "<OME><Instrument><Objective LensNA=\"14\"/></Instrument><Image><Pixels PhysicalSizeX=\"-1\">"
            + "<Channel EmissionWavelength=\"5\" AcquisitionMode=\"Telepathy\"/></Pixels></Image></OME>",
        "NA = 14\nwavelength = 52\nrefractive index = 0.5\nemission wavelength = none",
        "{\"MicroManagerVersion\":\"1.4\",\"PixelSize_um\":0,\"z-step_um\":\"none\",\"ChNames\":[\"Mag\"",
        "= = =\n#1 = #2\n\t\t\n=1.4",
      })
  void whatIsBrokenOrNonsenseTellsNothing(String info) {
    assertEquals(OpticsClues.NONE, ImageOptics.of(image(1, info)).of(1));
  }

  @Test
  void bioFormatsLinesTellOfEveryChannel() {
    String info =
        """
        Information|Instrument|Objective|LensNA #1 = 1.4
        Information|Instrument|Objective|Immersion #1 = Oil
        Information|Image|ObjectiveSettings|RefractiveIndex = 1.515
        Information|Image|Channel|EmissionWavelength #1 = 525.5
        Information|Image|Channel|EmissionWavelength #2 = 6.0e-7
        Information|Image|Channel|ExcitationWavelength #1 = 488
        Information|Image|Channel|ExcitationWavelength #2 = 561
        Information|Image|Channel|LaserScanInfo|PinholeAiry #1 = 1.2
        Information|Image|Channel|LaserScanInfo|PinholeAiry #2 = 1.5
        Information|Image|Channel|AcquisitionMode #1 = LaserScanningConfocalMicroscopy
        Information|Image|Channel|AcquisitionMode #2 = LaserScanningConfocalMicroscopy
        Laser|Wavelength #1 = 640
        """;
    assertEquals(
        "NA 1.4 (info: LensNA), emission 525.5 nm (info: EmissionWavelength), excitation 488 nm"
            + " (info: ExcitationWavelength), oil 1.515 (info: RefractiveIndex), pinhole 1.2"
            + " Airy (info: PinholeAiry), confocal (info: AcquisitionMode)",
        told(2, info, 1));
    assertEquals(
        "NA 1.4 (info: LensNA), emission 600 nm (info: EmissionWavelength), excitation 561 nm"
            + " (info: ExcitationWavelength), oil 1.515 (info: RefractiveIndex), pinhole 1.5 Airy"
            + " (info: PinholeAiry), confocal (info: AcquisitionMode)",
        told(2, info, 2));
  }

  @Test
  void otherMakersLinesTellAsMuch() {
    assertEquals(
        "NA 1.4 (info: Numerical Aperture), emission 525 nm (info: Emission wavelength), oil"
            + " 1.515 (info: Refractive Index), spinning-disk (info: Modality)",
        told(
            1,
            "Numerical Aperture = 1.4\nRefractive Index = 1.515\nModality = Spinning Disk Confocal\n"
                + "Emission wavelength = 525 nm",
            1));
    assertEquals(
        "NA 1.3 (info: ObjectiveName), emission 525 nm (info: Ranges), oil 1.518 (info:"
            + " ObjectiveName)",
        told(
            1,
            "Image|Setting|ObjectiveName = HC PL APO 40x/1.30 OIL\n"
                + "Channel|DetectionWavelength|Ranges = 500-550",
            1));
    assertEquals(
        "NA 0.8 (info: NA), emission 520 nm (info: wavelength)",
        told(1, "NA=0.8\nwavelength=0.52", 1));
  }

  @Test
  void oneOfSeveralChannelsTellsNothingOfTheOthers() {
    assertEquals("", told(2, "EmissionWavelength #1 = 525", 1));
    assertEquals("", told(2, "EmissionWavelength #1 = 525", 2));
  }

  /** Leica's settings of three sequences say nothing of which of two channels is which. */
  @Test
  void whatIsNumberedOtherwiseLeavesTheWavelengthsAlone() {
    assertEquals(
        "emission 600 nm (info: EmissionWavelength), pinhole 1 Airy (info: PinholeAiry)",
        told(
            2,
            "EmissionWavelength #1 = 525\nEmissionWavelength #2 = 600\nPinholeAiry #1 = 1\n"
                + "PinholeAiry #2 = 1\nPinholeAiry #3 = 1\nAcquisitionMode #1 = WideField\n"
                + "AcquisitionMode #3 = Spinning disk",
            2));
  }

  @Test
  void whatContradictsItselfTellsNothing() {
    assertEquals("", told(1, "LensNA #1 = 1.4\nLensNA #2 = 0.5", 1));
    assertEquals("NA 1.4 (info: NA)", told(1, "NA=1.4\nimmersion=air", 1));
  }

  @Test
  void microManagerTellsOfObjectiveAndChannels() {
    String info =
        "{\"MicroManagerVersion\":\"1.4\",\"ChNames\":[\"DAPI\",\"Mag\"],\"PixelSize_um\":0.108,"
            + "\"z-step_um\":0.3,\"TIObjectiveTurret-Label\":\"1-Plan Apo 60x 1.40 Oil\"}";
    assertEquals(
        "NA 1.4 (Micro-Manager), emission 460 nm (usual for the channel name DAPI), pixel 0.108 µm"
            + " (Micro-Manager), slices 0.3 µm apart (Micro-Manager), oil 1.518 (Micro-Manager)",
        told(2, info, 1));
    assertEquals(
        "NA 1.4 (Micro-Manager), pixel 0.108 µm (Micro-Manager), slices 0.3 µm apart"
            + " (Micro-Manager), oil 1.518 (Micro-Manager)",
        told(2, info, 2));
    assertEquals(
        "NA 1.2 (Micro-Manager), pixel 0.2 µm (Micro-Manager)",
        told(
            1,
            "{\"org.micromanager\":{\"Objective-Label\":{\"PropType\":\"STRING\",\"PropVal\":"
                + "\"60x\\/1.2NA\"},\"PixelSizeUm\":{\"type\":\"DOUBLE\",\"scalar\":0.2}}}",
            1));
  }

  @Test
  void aWavelengthIsBetterThanAChannelsName() {
    assertEquals(
        "emission 530 nm (info: EmissionWavelength)",
        told(1, "{\"MicroManager\":1,\"ChNames\":[\"GFP\"]}\nEmissionWavelength #1 = 530", 1));
  }
}
