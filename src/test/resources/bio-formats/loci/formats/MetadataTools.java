package loci.formats;

public class MetadataTools {

  public static Metadata createOMEXMLMetadata() {
    return new Metadata();
  }
}
