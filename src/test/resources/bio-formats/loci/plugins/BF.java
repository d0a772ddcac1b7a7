package loci.plugins;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loci.formats.Lots;
import loci.formats.UnknownFormatException;
import loci.plugins.in.ImporterOptions;

/** What Bio-Formats does as its plugins publish it, for a made-up format. */
public class BF {

  public static ImagePlus[] openImagePlus(ImporterOptions options)
      throws IOException, UnknownFormatException {
    if (!options.set.containsAll(List.of("quiet true", "windowless true", "upgrade false", "rois false", "order XYCZT", "virtual false"))) {
      throw new IllegalStateException("this would open windows: " + options.set);
    }
    ImporterOptions.users = "ours";
    List<Lots> flat = new ArrayList<>();
    for (Lots lots : Lots.of(options.id)) {
      for (int i = 0; i < lots.resolutions(); i++) {
        flat.add(i == 0 ? lots : new Lots("small", 9, 9, 1, 1, 1, 1, "", 1, false));
      }
    }
    int index = options.series.iterator().next();
    return new ImagePlus[] {image(flat.get(index), index, Path.of(options.id))};
  }

  /** Pixels are 100 + x + 10 * series + plane. */
  private static ImagePlus image(Lots lots, int index, Path file) {
    int channels = lots.c() * lots.samples();
    ImageStack stack = new ImageStack(lots.width(), lots.height());
    for (int plane = 0; plane < channels * lots.z() * lots.t(); plane++) {
      ImageProcessor pixels =
          lots.samples() == 3
              ? new ByteProcessor(lots.width(), lots.height())
              : new ShortProcessor(lots.width(), lots.height());
      for (int i = 0; i < pixels.getPixelCount(); i++) {
        int x = i % lots.width();
        pixels.set(i, 100 + (x / 7 % 2 == 0 ? x : 0) + 10 * index + plane);
      }
      stack.addSlice("plane " + plane, pixels);
    }
    ImagePlus image = new ImagePlus(file.getFileName() + " - " + lots.name(), stack);
    image.setDimensions(channels, lots.z(), lots.t());
    image.setOpenAsHyperStack(true);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = lots.um().isEmpty() ? 1 : Double.parseDouble(lots.um());
    image.getCalibration().pixelHeight = image.getCalibration().pixelWidth;
    image.setProperty("Info", "objective of series " + index);
    FileInfo info = new FileInfo();
    info.fileName = file.getFileName().toString();
    info.directory = file.getParent() + "/";
    image.setFileInfo(info);
    return image;
  }
}
