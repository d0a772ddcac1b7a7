package io.github.selfdeblur.image.file;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.engine.memory.JavaMemory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bio-Formats where it is installed, as in every Fiji: it opens the files of microscopes, through
 * the API that its plugins publish, by reflection, as nothing of it comes with SelfDeblur.
 */
final class BioFormats {

  private static final String PLUGIN = "loci.plugins.BF";
  private static final String OPTIONS = "loci.plugins.in.ImporterOptions";
  private static final String READER = "loci.formats.ImageReader";
  private static final String METADATA = "loci.formats.MetadataTools";
  private static final String UNKNOWN = "UnknownFormatException";

  /** A series that takes more than this share of the free memory is read plane by plane. */
  private static final double SHARE = 0.5;

  private final ReflectedLibrary library;

  private BioFormats(ReflectedLibrary library) {
    this.library = library;
  }

  /**
   * An image of a file that holds several.
   *
   * @param index of Bio-Formats
   * @param name may be empty
   * @param bytes of its pixels
   * @param colours whether it is RGB of 8 bits
   * @param calibrated whether the size of its pixels is known
   */
  record Series(int index, String name, long bytes, boolean colours, boolean calibrated) {}

  /** Empty where there is none. */
  static Optional<BioFormats> installed() {
    return Stream.of(
            IJ.getClassLoader(),
            Thread.currentThread().getContextClassLoader(),
            BioFormats.class.getClassLoader())
        .filter(Objects::nonNull)
        .map(ReflectedLibrary::new)
        .filter(library -> library.has(PLUGIN) && library.has(READER))
        .findFirst()
        .map(BioFormats::new);
  }

  /**
   * The images of a file, of a pyramid the full size only, and no thumbnails.
   *
   * @param alone whether files that belong to it are left out
   * @return empty where Bio-Formats does not know the format
   * @throws IOException with one sentence where the file cannot be read
   */
  List<Series> series(Path file, boolean alone) throws IOException {
    try {
      Object reader = library.create(READER);
      Object metadata = library.callStatic(METADATA, "createOMEXMLMetadata");
      library.call(reader, "setMetadataStore", metadata);
      library.call(reader, "setGroupFiles", !alone);
      library.call(reader, "setFlattenedResolutions", false);
      try {
        library.call(reader, "setId", file.toAbsolutePath().toString());
        return series(reader, metadata);
      } finally {
        library.call(reader, "close");
      }
    } catch (InvocationTargetException e) {
      if (e.getCause().getClass().getSimpleName().equals(UNKNOWN)) {
        return List.of();
      }
      throw failure(file, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw failure(file, e);
    }
  }

  private List<Series> series(Object reader, Object metadata) throws ReflectiveOperationException {
    List<Series> images = new ArrayList<>();
    List<Series> thumbnails = new ArrayList<>();
    int index = 0;
    for (int i = 0; i < (int) library.call(reader, "getSeriesCount"); i++) {
      library.call(reader, "setSeries", i);
      boolean thumbnail = (boolean) library.call(reader, "isThumbnailSeries");
      (thumbnail ? thumbnails : images).add(series(reader, metadata, i, index));
      index += (int) library.call(reader, "getResolutionCount");
    }
    return images.isEmpty() ? thumbnails : images;
  }

  private Series series(Object reader, Object metadata, int number, int index)
      throws ReflectiveOperationException {
    int samples = (int) library.call(reader, "getRGBChannelCount");
    int bytes = ((int) library.call(reader, "getBitsPerPixel") + 7) / 8;
    boolean colours =
        samples == 3 && bytes == 1 && (int) library.call(reader, "getSizeC") == samples;
    long pixels =
        (long) (int) library.call(reader, "getSizeX") * (int) library.call(reader, "getSizeY");
    String name = (String) library.call(metadata, "getImageName", number);
    boolean calibrated = library.call(metadata, "getPixelsPhysicalSizeX", number) != null;
    return new Series(
        index,
        name == null ? "" : name.strip(),
        pixels * samples * bytes * (int) library.call(reader, "getImageCount"),
        colours,
        calibrated);
  }

  /**
   * Opens an image, without windows and dialogs. The options of the user's own imports stay as they
   * are.
   *
   * @throws IOException with one sentence where that fails
   */
  ImagePlus open(Path file, Series series, boolean alone) throws IOException {
    try {
      Object users = library.create(OPTIONS);
      library.call(users, "loadOptions");
      try {
        Object images = library.callStatic(PLUGIN, "openImagePlus", options(file, series, alone));
        return ((ImagePlus[]) images)[0];
      } finally {
        library.call(users, "saveOptions");
      }
    } catch (InvocationTargetException e) {
      throw failure(file, e.getCause());
    } catch (ReflectiveOperationException | LinkageError | OutOfMemoryError e) {
      throw failure(file, e);
    }
  }

  private Object options(Path file, Series series, boolean alone)
      throws ReflectiveOperationException {
    Object options = library.create(OPTIONS);
    library.call(options, "setId", file.toAbsolutePath().toString());
    library.call(options, "setQuiet", true);
    library.call(options, "setWindowless", true);
    library.call(options, "setUpgradeCheck", false);
    library.call(options, "setShowROIs", false);
    library.call(options, "setUngroupFiles", alone);
    library.call(options, "setAutoscale", true);
    library.call(options, "setStackFormat", "Hyperstack");
    library.call(options, "setStackOrder", "XYCZT");
    library.call(options, "setVirtual", !JavaMemory.holdsBytes(series.bytes() / SHARE));
    library.call(options, "clearSeries");
    library.call(options, "setSeriesOn", series.index(), true);
    return options;
  }

  private static IOException failure(Path file, Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new IOException(file + " takes more memory than Java may use.", cause);
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String line = why.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
    return new IOException(file + " cannot be opened by Bio-Formats: " + line + ".", cause);
  }
}
