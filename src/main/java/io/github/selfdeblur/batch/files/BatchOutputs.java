package io.github.selfdeblur.batch.files;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.choice.ResultFormat;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.BatchRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where results go and how they are called. Below the folder results have the folders of their
 * images: a/cells.tif becomes a/cells-deblurred.tif, its PSF a/cells-psf.tif, a picture of volumes
 * a/cells-deblurred-views.png.
 *
 * @param folder absolute
 * @param suffix what a result's name adds to that of its image, may be empty
 * @param format of the results; PSFs are 32-bit TIFFs
 * @param again whether what is done is done anew
 */
public record BatchOutputs(Path folder, String suffix, ResultFormat format, boolean again) {

  private static final String PSF_ENDING = "-psf.tif";
  private static final String VIEWS_ENDING = "-views.png";

  public BatchOutputs {
    folder = folder.toAbsolutePath().normalize();
    if (suffix.contains("/") || suffix.contains("\\") || !isName(suffix)) {
      throw new IllegalArgumentException(
          "Suffix must be the end of a file's name, got '" + suffix + "'.");
    }
  }

  /** What a user asked for by {@link BatchRows}. */
  public static BatchOutputs asked(Answers user, Path folder) {
    return new BatchOutputs(
        folder,
        user.text(BatchRows.SUFFIX).strip(),
        user.choice(BatchRows.FORMAT, ResultFormat.class),
        user.truth(BatchRows.AGAIN));
  }

  private static boolean isName(String text) {
    try {
      Path.of(text);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The file of an image's result. */
  public Path result(BatchInput input) {
    return beside(input, suffix + "." + format.label());
  }

  /** The file of an image's own PSF. */
  public Path psf(BatchInput input) {
    return beside(input, PSF_ENDING);
  }

  /** The file of the picture of a volume's result. */
  public Path views(BatchInput input) {
    return beside(input, suffix + VIEWS_ENDING);
  }

  /** The file of the PSF that serves all. */
  public Path commonPsf() {
    return folder.resolve("batch" + PSF_ENDING);
  }

  public Path table() {
    return folder.resolve("batch.csv");
  }

  public Path log() {
    return folder.resolve("batch.log");
  }

  private Path beside(BatchInput input, String ending) {
    Path image = folder.resolve(input.relative());
    return image.resolveSibling(ImageFiles.baseName(image) + ending);
  }

  /** How table and log call a file of the output folder. */
  public String name(Path file) {
    return BatchInput.slashed(folder.relativize(file));
  }

  /** Whether an image's result is there; results appear complete and after their PSFs. */
  public boolean isDone(BatchInput input) {
    return Files.isRegularFile(result(input));
  }

  /**
   * Saves an image that was made.
   *
   * @throws IllegalArgumentException with one sentence where the format cannot hold it
   * @throws IOException with one sentence where that fails
   */
  public void save(ImagePlus image, Path file) throws IOException {
    if (format == ResultFormat.PNG && image.getStackSize() > 1) {
      throw new IllegalArgumentException(
          "A stack of " + image.getStackSize() + " planes needs format tif, got png.");
    }
    Files.createDirectories(file.getParent());
    switch (format) {
      case TIF -> ImageFiles.saveTiff(image, file);
      case PNG -> ImageFiles.savePng(image, file);
    }
  }

  /** Saves an image's own PSF. */
  public void savePsf(ImagePlus psf, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageFiles.saveTiff(psf, file);
  }

  /** Saves the picture of a volume's result. */
  public void saveViews(ImagePlus views, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageFiles.savePng(views, file);
  }

  /**
   * Refuses names that would make two images share a file, or that of an image.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public void check(List<BatchInput> inputs) {
    Set<String> images = new HashSet<>();
    inputs.forEach(input -> images.add(key(input.file())));
    Map<String, String> owners = new HashMap<>();
    owners.put(key(commonPsf()), "the PSF for all");
    for (BatchInput input : inputs) {
      for (Path written : List.of(result(input), psf(input), views(input))) {
        String other = owners.put(key(written), input.name());
        if (other != null) {
          throw new IllegalArgumentException(
              String.format(
                  "%s and %s would both be written to %s: choose another pattern, list or suffix.",
                  other, input.name(), written));
        }
        if (images.contains(key(written))) {
          throw new IllegalArgumentException(
              "The result of "
                  + input.name()
                  + " would replace the image "
                  + written
                  + ": choose another output or suffix.");
        }
      }
    }
  }

  /** Some file systems do not tell upper case from lower case. */
  private static String key(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
