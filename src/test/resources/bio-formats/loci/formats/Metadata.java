package loci.formats;

import java.util.List;

public class Metadata {

  List<Lots> series;

  public String getImageName(int i) {
    return series.get(i).name();
  }

  public Object getPixelsPhysicalSizeX(int i) {
    return series.get(i).um().isEmpty() ? null : series.get(i).um();
  }
}
