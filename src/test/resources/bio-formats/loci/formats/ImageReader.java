package loci.formats;

import java.io.IOException;
import java.util.List;

public class ImageReader {

  private Metadata metadata;
  private List<Lots> all;
  private Lots now;
  private boolean flattened = true;

  public void setMetadataStore(Metadata store) {
    metadata = store;
  }

  public void setGroupFiles(boolean group) {}

  public void setFlattenedResolutions(boolean flat) {
    flattened = flat;
  }

  public void setId(String file) throws IOException, UnknownFormatException {
    if (flattened) {
      throw new IllegalStateException("resolutions must be told from series");
    }
    all = Lots.of(file);
    metadata.series = all;
  }

  public void close() throws IOException {}

  public int getSeriesCount() {
    return all.size();
  }

  public void setSeries(int i) {
    now = all.get(i);
  }

  public boolean isThumbnailSeries() {
    return now.thumbnail();
  }

  public int getResolutionCount() {
    return now.resolutions();
  }

  public int getRGBChannelCount() {
    return now.samples();
  }

  public int getBitsPerPixel() {
    return now.samples() == 3 ? 8 : 12;
  }

  public int getSizeX() {
    return now.width();
  }

  public int getSizeY() {
    return now.height();
  }

  public int getSizeC() {
    return now.c() * now.samples();
  }

  public int getImageCount() {
    return now.c() * now.z() * now.t();
  }
}
