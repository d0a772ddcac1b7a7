package io.github.selfdeblur.image.file;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Images and folders on disk. */
public final class ImageFiles {

  private ImageFiles() {}

  /**
   * Opens whatever ImageJ opens, and what Bio-Formats opens where it is installed.
   *
   * @param file of several images the first, or such as {@code cells.lif#2} the second
   * @param notes is told what a user should know of how it was opened
   * @throws IOException with one sentence where there is no such file, it is no image, or it is cut
   *     short
   * @throws IllegalArgumentException with one sentence where it holds fewer images
   */
  public static ImagePlus open(Path file, Consumer<String> notes) throws IOException {
    NumberedFile named = existing(file);
    return Palette.seen(ImageFormats.of(named.file()).open(named.number(), notes), notes);
  }

  /** The same without notes. */
  public static ImagePlus open(Path file) throws IOException {
    return open(file, note -> {});
  }

  private static NumberedFile existing(Path file) throws IOException {
    NumberedFile named = NumberedFile.of(file);
    if (!named.exists()) {
      throw new IOException("There is no file " + file + ".");
    }
    return named;
  }

  /**
   * The grey values of a file's image.
   *
   * @throws IOException as {@link #open}
   */
  public static Grid pixels(Path file) throws IOException {
    return pixels(open(file));
  }

  /** The grey values of the current plane. */
  public static Grid pixels(ImagePlus image) {
    return ImgLib2.grid(SourcePlane.current(image).pixels());
  }

  /** The PSNR's peak for a truth: 255 of 8-bit images, else the truth's own largest value. */
  public static double peak(ImagePlus truth) {
    return SourcePlane.current(truth).whiteLevel().orElseGet(() -> pixels(truth).maximum());
  }

  /**
   * Saves as TIFF, complete or not at all.
   *
   * @throws IOException with one sentence where that fails
   */
  public static void saveTiff(ImagePlus image, Path file) throws IOException {
    write(file, out -> TiffFile.write(image, out));
  }

  /**
   * Saves as PNG.
   *
   * @throws IOException where that fails
   */
  public static void savePng(ImagePlus image, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image.getBufferedImage(), "png", bytes);
    write(file, bytes::writeTo);
  }

  /**
   * Saves a table whose rows have labels as CSV.
   *
   * @throws IOException where that fails
   */
  public static void saveCsv(ResultsTable table, Path file) throws IOException {
    String[] columns = table.getHeadings();
    StringBuilder text = new StringBuilder(Csv.line(List.of(columns)));
    for (int row = 0; row < table.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(table.getLabel(row)));
      for (int column = 1; column < columns.length; column++) {
        cells.add(String.valueOf((float) table.getValue(columns[column], row)));
      }
      text.append(Csv.line(cells));
    }
    saveText(text.toString(), file);
  }

  /**
   * Saves text.
   *
   * @throws IOException with one sentence where that fails
   */
  public static void saveText(String text, Path file) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** ImageJ's own savers open a dialog where they fail. */
  private static void write(Path file, AtomicFile.Content content) throws IOException {
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

  /** The file's name without its last extension; cells#2 of cells.lif#2. */
  public static String baseName(Path file) {
    return NumberedFile.of(file).baseName();
  }
}
