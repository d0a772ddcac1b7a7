package io.github.selfdeblur.image.optics;

/** OME-XML as microscopes write it. */
public final class OmeText {

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
        <Instrument ID="Instrument:0">
          <Objective ID="Objective:1" LensNA="0.5" NominalMagnification="20" Immersion="Air"/>
          <Objective ID="Objective:0" LensNA="1.4" NominalMagnification="60" Immersion="Oil"/>
        </Instrument>
        <Image ID="Image:0">
          <ObjectiveSettings ID="Objective:0"/>
          <Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="uint16" SizeX="WIDTH" SizeY="HEIGHT"
              SizeC="2" SizeZ="1" SizeT="1" PhysicalSizeX="0.108" PhysicalSizeY="0.108">
            <Channel ID="Channel:0:0" EmissionWavelength="525" ExcitationWavelength="0.488"
                ExcitationWavelengthUnit="\u00b5m" AcquisitionMode="WideField"/>
            <Channel ID="Channel:0:1" EmissionWavelength="600.0" EmissionWavelengthUnit="nm"/>
            <TiffData IFD="0" PlaneCount="2"/>
          </Pixels>
        </Image>
      </OME>
      """;

  private OmeText() {}

  /** Two channels, 525 and 600 nm, by an objective of NA 1.4 in oil, px of 0.108 um. */
  public static String twoChannels(int width, int height) {
    return XML.replace("WIDTH", String.valueOf(width)).replace("HEIGHT", String.valueOf(height));
  }
}
