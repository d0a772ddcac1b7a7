package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;
import ij.measure.ResultsTable;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.tensor.Transfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Images and folders on disk. */
public final class ImageFiles {

  private ImageFiles() {}

  /**
   * Opens whatever ImageJ opens.
   *
   * @throws IOException with one sentence where there is no such file, it is no image, or it is cut
   *     short
   */
  public static ImagePlus open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ".");
    }
    ImagePlus image = QuietOpener.open(file);
    if (image == null) {
      throw new IOException(file + " is not an image that ImageJ can open.");
    }
    FileInfo format = image.getOriginalFileInfo();
    if (format != null && format.fileFormat == FileInfo.TIFF) {
      WholeTiff.check(file);
    }
    return image;
  }

  /**
   * The grey values of a file's image.
   *
   * @throws IOException as {@link #open}
   */
  public static Pixels pixels(Path file) throws IOException {
    return pixels(open(file));
  }

  /** The grey values of the current plane. */
  public static Pixels pixels(ImagePlus image) {
    return Transfer.fromImage(SourcePlane.current(image).pixels());
  }

  /** The PSNR's peak for a truth: 255 of 8-bit images, else the truth's own largest value. */
  public static double peak(ImagePlus truth) {
    return SourcePlane.current(truth).whiteLevel().orElseGet(() -> pixels(truth).maximum());
  }

  /**
   * Saves as TIFF.
   *
   * @throws IOException where that fails
   */
  public static void saveTiff(ImagePlus image, Path file) throws IOException {
    FileSaver saver = new FileSaver(image);
    if (image.getStackSize() == 1) {
      write(file, tiff(image, saver));
    } else if (!saver.saveAsTiffStack(file.toString())) { // which needs no copy in memory
      throw new IOException(file + " cannot be written.");
    }
  }

  /** Unlike ImageJ's own serialisation with the image's properties. */
  private static byte[] tiff(ImagePlus image, FileSaver saver) throws IOException {
    FileInfo info = image.getFileInfo();
    info.info = image.getInfoProperty();
    info.description = saver.getDescriptionString();
    info.sliceLabels = image.getStack().getSliceLabels();
    info.properties = image.getPropertiesAsArray();
    info.roi = RoiEncoder.saveAsByteArray(image.getRoi());
    info.overlay = FileSaver.getOverlay(image);
    if (image.isComposite()) {
      saver.saveDisplayRangesAndLuts(image, info);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TiffEncoder(info).write(bytes);
    return bytes.toByteArray();
  }

  /**
   * Saves as PNG.
   *
   * @throws IOException where that fails
   */
  public static void savePng(ImagePlus image, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image.getBufferedImage(), "png", bytes);
    write(file, bytes.toByteArray());
  }

  /**
   * Saves a table whose rows have labels as CSV.
   *
   * @throws IOException where that fails
   */
  public static void saveCsv(ResultsTable table, Path file) throws IOException {
    String[] columns = table.getHeadings();
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (int row = 0; row < table.size(); row++) {
      text.append(table.getLabel(row));
      for (int column = 1; column < columns.length; column++) {
        text.append(',').append((float) table.getValue(columns[column], row));
      }
      text.append('\n');
    }
    saveText(text.toString(), file);
  }

  /**
   * Saves text.
   *
   * @throws IOException with one sentence where that fails
   */
  public static void saveText(String text, Path file) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** ImageJ's own savers open a dialog where they fail. */
  private static void write(Path file, byte[] content) throws IOException {
    try {
      AtomicFile.write(file, content);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written.", e);
    }
  }

  /**
   * Makes sure, before any work, that results can be written to {@code folder}.
   *
   * @throws IOException with one sentence where they cannot
   */
  public static void prepareFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "selfdeblur", null));
    } catch (IOException e) {
      throw new IOException("The output folder " + folder + " cannot be written.", e);
    }
  }

  /** The file's name without its last extension. */
  public static String baseName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
