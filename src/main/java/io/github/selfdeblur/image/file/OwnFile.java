package io.github.selfdeblur.image.file;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.plugin.FileInfoVirtualStack;
import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.image.hyperstack.LengthUnit;
import io.github.selfdeblur.options.StackOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The file that an image was opened from or saved to, where it still holds what the image shows.
 * ImageJ's mark for changes tells too little: rotating, undoing, and many plugins do not set it. So
 * the file is read once more, of a TIFF stack only the planes in question, one at a time. A file
 * that half of the free memory does not hold counts as changed, unless it is a TIFF stack.
 */
public final class OwnFile {

  /** Share of the free memory that a file may take which is not a TIFF stack. */
  private static final double SHARE = 0.5;

  /** Sizes in files are fractions of whole numbers. */
  private static final double TOLERANCE = 1e-5;

  private final ImagePlus image;

  private OwnFile(ImagePlus image) {
    this.image = image;
  }

  /**
   * The file.
   *
   * @param planes that must be the file's; all planes must be of its sizes, type and calibration
   * @param sha256 of these planes; see {@link PixelHash}
   */
  public static Optional<Path> of(ImagePlus image, StackOptions planes, String sha256) {
    return new OwnFile(image).file(planes, sha256);
  }

  private Optional<Path> file(StackOptions planes, String sha256) {
    Path file = named();
    ImagePlus saved = file == null ? null : open(file);
    return saved != null && isLike(saved) && PixelHash.of(saved, planes).equals(sha256)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Null where there is none of the image's title and size. */
  private Path named() {
    FileInfo from = image.getOriginalFileInfo();
    boolean none =
        from == null
            || from.directory == null
            || !image.getTitle().equals(from.fileName)
            || from.width > 0 && from.width != image.getWidth()
            || from.height > 0 && from.height != image.getHeight();
    try {
      Path file =
          none ? null : Path.of(from.directory + File.separator + from.fileName).toAbsolutePath();
      return file != null && NumberedFile.of(file).exists() ? file.normalize() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private ImagePlus open(Path file) {
    boolean before = IJ.redirectingErrorMessages();
    IJ.redirectErrorMessages(true);
    try {
      return image.getStackSize() > 1 && WholeTiff.planes(file).length > 0
          ? FileInfoVirtualStack.openVirtual(file.toString())
          : fits(NumberedFile.of(file).file()) ? ImageFiles.open(file) : null;
    } catch (IOException | RuntimeException e) {
      return null;
    } finally {
      IJ.redirectErrorMessages(before);
    }
  }

  private boolean fits(Path file) throws IOException {
    double plane = (double) image.getWidth() * image.getHeight() * image.getBytesPerPixel();
    double bytes = Math.max(plane * image.getStackSize(), Files.size(file));
    return JavaMemory.holdsBytes(bytes / SHARE);
  }

  /** In everything but the pixels. */
  private boolean isLike(ImagePlus saved) {
    return image.getType() == saved.getType()
        && Arrays.equals(image.getDimensions(), saved.getDimensions())
        && hasColoursOf(saved)
        && hasCalibrationOf(saved.getLocalCalibration());
  }

  /** Those of an 8-bit image decide what its values mean. */
  private boolean hasColoursOf(ImagePlus saved) {
    return image.getBitDepth() != 8
        || image.isComposite()
        || Arrays.equals(
            image.getProcessor().getLut().getBytes(), saved.getProcessor().getLut().getBytes());
  }

  private boolean hasCalibrationOf(Calibration saved) {
    Calibration own = image.getCalibration();
    boolean global = ImagePlus.getStaticGlobalCalibration() != null;
    return !global
        && equal(own.pixelWidth, saved.pixelWidth)
        && equal(own.pixelHeight, saved.pixelHeight)
        && equal(own.pixelDepth, saved.pixelDepth)
        && equal(own.frameInterval, saved.frameInterval)
        && LengthUnit.same(own.getXUnit(), saved.getXUnit())
        && LengthUnit.same(own.getYUnit(), saved.getYUnit())
        && LengthUnit.same(own.getZUnit(), saved.getZUnit())
        && own.getFunction() == saved.getFunction()
        && Objects.deepEquals(own.getCoefficients(), saved.getCoefficients());
  }

  private static boolean equal(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }
}
