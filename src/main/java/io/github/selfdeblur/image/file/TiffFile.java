package io.github.selfdeblur.image.file;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;
import java.io.IOException;
import java.io.OutputStream;

/** An image as the content of a TIFF, with all that ImageJ keeps in one. */
final class TiffFile {

  private TiffFile() {}

  /** Writes it, plane after plane. */
  static void write(ImagePlus image, OutputStream out) throws IOException {
    FileSaver saver = new FileSaver(image);
    FileInfo info = image.getFileInfo();
    if (image.getStack() instanceof VirtualStack planes && image.getStackSize() > 1) {
      info.virtualStack = planes;
    }
    info.info = image.getInfoProperty();
    info.description = withSpacing(saver.getDescriptionString(), image);
    info.sliceLabels = labels(image);
    info.properties = image.getPropertiesAsArray();
    info.roi = RoiEncoder.saveAsByteArray(image.getRoi());
    info.overlay = FileSaver.getOverlay(image);
    if (image.isComposite()) {
      saver.saveDisplayRangesAndLuts(image, info);
    }
    new TiffEncoder(info).write(out);
  }

  /** With that of a single plane, too, which ImageJ itself reads but does not write. */
  private static String withSpacing(String description, ImagePlus image) {
    double depth = image.getCalibration().pixelDepth;
    boolean unset = image.getStackSize() > 1 || depth == 0 || depth == 1;
    String end = "\0";
    return unset || !description.endsWith(end)
        ? description
        : description.substring(0, description.length() - 1) + "spacing=" + depth + "\n" + end;
  }

  private static String[] labels(ImagePlus image) {
    String[] labels = new String[image.getStackSize()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = image.getStack().getSliceLabel(i + 1);
    }
    return labels;
  }
}
