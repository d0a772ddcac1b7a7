package io.github.selfdeblur.image.file;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.measure.Calibration;
import io.github.selfdeblur.image.file.BioFormats.Series;
import io.github.selfdeblur.image.hyperstack.Colours;
import io.github.selfdeblur.image.optics.OmeStack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who opens a file: ImageJ what it reads right, Bio-Formats, where it is installed, all else. That
 * is the files of microscopes, TIFFs that ImageJ cannot read, those that say in OME-XML what their
 * planes are, and those of other programs that are TIFFs inside.
 */
final class ImageFormats {

  private final Path file;
  private final Optional<TiffHeader> tiff;
  private final Optional<String> unreadable;
  private final Optional<BioFormats> bioFormats;

  private ImageFormats(Path file) {
    this.file = file;
    tiff = TiffPages.first(file);
    unreadable = tiff.flatMap(TiffForImageJ::unreadable);
    bioFormats = isForImageJ() ? Optional.empty() : BioFormats.installed();
  }

  /** A file that is there. */
  static ImageFormats of(Path file) {
    return new ImageFormats(file);
  }

  private boolean isForImageJ() {
    if (tiff.isPresent()) {
      return unreadable.isEmpty() && !tiff.get().isOme() && isNamedTiff();
    }
    int type = new Opener().getFileType(file.toString());
    return type != Opener.UNKNOWN && type != Opener.TEXT;
  }

  private boolean isNamedTiff() {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".tif") || name.endsWith(".tiff");
  }

  /** The images it holds; none where ImageJ opens it, which knows of one only. */
  List<Series> series() throws IOException {
    return bioFormats.isEmpty() ? List.of() : bioFormats.get().series(file, isNamedTiff());
  }

  /**
   * Opens an image.
   *
   * @param number which of several, from 1; 0: the first
   * @throws IOException with one sentence where it cannot be opened
   * @throws IllegalArgumentException with one sentence where there is none of that number
   */
  ImagePlus open(int number, Consumer<String> notes) throws IOException {
    List<Series> series = series();
    int count = Math.max(1, series.size());
    if (number > count) {
      throw new IllegalArgumentException(
          file + " holds " + images(count) + ", got number " + number + ".");
    }
    if (series.isEmpty()) {
      return byImageJ(notes);
    }
    if (number == 0 && count > 1) {
      notes.accept(
          file
              + " holds "
              + images(count)
              + ": this is the first; the second is named "
              + NumberedFile.path(file.getFileName(), 2)
              + ".");
    }
    if (isNamedTiff()) {
      WholeTiff.checkStrips(file);
    }
    int chosen = Math.max(1, number);
    ImagePlus image = byBioFormats(series.get(chosen - 1));
    return titled(image, count == 1 ? file : NumberedFile.path(file, chosen));
  }

  private static String images(int count) {
    return count == 1 ? "one image" : count + " images";
  }

  private ImagePlus byBioFormats(Series series) throws IOException {
    ImagePlus image = bioFormats.get().open(file, series, isNamedTiff());
    boolean calibrated = tiff.isEmpty() || !isNamedTiff() || tiff.get().isCalibrated();
    if (!series.calibrated() || !calibrated) { // Bio-Formats then says 1 micron, or inches in them
      image.setCalibration(new Calibration());
    }
    return series.colours() && image.getBitDepth() == 8 ? Colours.merged(image) : image;
  }

  /** Such that macros find it again. */
  private static ImagePlus titled(ImagePlus image, Path path) {
    FileInfo from = image.getOriginalFileInfo();
    FileInfo own = from == null ? new FileInfo() : from;
    own.fileName = path.getFileName().toString();
    own.directory = path.toAbsolutePath().getParent() + File.separator;
    image.setFileInfo(own);
    image.setTitle(own.fileName);
    image.changes = false;
    return image;
  }

  private ImagePlus byImageJ(Consumer<String> notes) throws IOException {
    if (unreadable.isPresent()) {
      boolean jpeg = tiff.get().tag(TiffHeader.COMPRESSION, 0) == TiffForImageJ.JPEG;
      if (jpeg && !tiff.get().isTiled()) {
        return JpegTiff.open(file);
      }
      throw new IOException(
          file + " is " + unreadable.get() + ", which ImageJ cannot read: " + needed() + ".");
    }
    if (tiff.isPresent()) {
      WholeTiff.check(file);
    }
    ImagePlus image = QuietOpener.open(file);
    if (image == null) {
      String more = isKnownToImageJ() ? "" : ": " + needed();
      throw new IOException(file + " is not an image that ImageJ can open" + more + ".");
    }
    FileInfo from = image.getOriginalFileInfo();
    boolean byAnother = from == null || from.fileFormat != FileInfo.TIFF;
    if (tiff.isPresent() && byAnother) {
      WholeTiff.checkStrips(file);
    }
    boolean ome = tiff.isPresent() && tiff.get().isOme() && TiffPages.all(file).size() > 1;
    if (ome && !OmeStack.arrange(image)) {
      notes.accept(
          file
              + " is an OME-TIFF: without Bio-Formats, which is not installed, only its first image"
              + " is read, and channels, slices and frames may be taken for each other.");
    }
    return image;
  }

  private boolean isKnownToImageJ() {
    return tiff.isPresent() || isNamedTiff() || isForImageJ();
  }

  private String needed() {
    return bioFormats.isPresent()
        ? "Bio-Formats does not know it either"
        : "it takes Bio-Formats, which every Fiji has and which is not installed here";
  }
}
