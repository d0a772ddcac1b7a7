package io.github.selfdeblur.image.file;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.StackOptions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** An image that a user named: an open one by its title, or a file, or a file's image by number. */
public final class NamedImage {

  private NamedImage() {}

  /**
   * The image.
   *
   * @param what the parameter's name, for messages
   * @throws IllegalArgumentException with one sentence where there is neither
   * @throws IOException where the file is no image
   */
  public static ImagePlus find(String titleOrFile, String what) throws IOException {
    String name = titleOrFile == null ? "" : titleOrFile.strip();
    if (!name.isEmpty()) {
      ImagePlus open = WindowManager.getImage(name);
      if (open != null) {
        return seen(open);
      }
      Path file = path(name);
      if (file != null) {
        return ImageFiles.open(file, NamedImage::log);
      }
    }
    throw new IllegalArgumentException(
        what + " must be the title of an open image or a file, got '" + name + "'.");
  }

  /** An open image; of one in indexed colour its colours, as {@link ImageFiles#open} does. */
  public static ImagePlus seen(ImagePlus open) {
    return seen(open, NamedImage::log);
  }

  /** The same, where {@code told} hears what became of the colours. */
  public static ImagePlus seen(ImagePlus open, Consumer<String> told) {
    return Palette.seen(open, told);
  }

  private static void log(String note) {
    IJ.log("SelfDeblur: " + note);
  }

  /**
   * What finds an image again as it is seen now: its file, with slashes, else its title.
   *
   * @param image of which all planes matter, and which of them is shown
   */
  public static String of(ImagePlus image) {
    StackOptions all = StackOptions.allPlanes();
    boolean first = image.getC() * image.getZ() * image.getT() == 1; // as opened
    Optional<Path> file =
        first ? OwnFile.of(image, all, PixelHash.of(image, all)) : Optional.empty();
    return file.map(path -> path.toString().replace('\\', '/')).orElse(image.getTitle());
  }

  /** Whether the user left the name out. */
  public static boolean isBlank(String titleOrFile) {
    return titleOrFile == null || titleOrFile.isBlank();
  }

  /**
   * The title of the open image that most likely is the PSF of {@code image}: the one SelfDeblur
   * found for it, else the smallest that is smaller; empty where there is none.
   */
  public static String likelyPsf(ImagePlus image) {
    String found = image.getTitle() + SourcePlane.PSF_SUFFIX;
    return Arrays.stream(WindowManager.getImageTitles())
        .map(WindowManager::getImage)
        .filter(open -> open != null && area(open) < area(image))
        .min(
            Comparator.comparing((ImagePlus open) -> !open.getTitle().equals(found))
                .thenComparing(NamedImage::area))
        .map(ImagePlus::getTitle)
        .orElse("");
  }

  /** The title of the open PSF that SelfDeblur found for {@code image}, else of any; or empty. */
  public static String foundPsf(ImagePlus image) {
    String own = image.getTitle() + SourcePlane.PSF_SUFFIX;
    return Arrays.stream(WindowManager.getImageTitles())
        .filter(title -> title.endsWith(SourcePlane.PSF_SUFFIX))
        .min(Comparator.comparing((String title) -> !title.equals(own)))
        .orElse("");
  }

  private static long area(ImagePlus image) {
    return (long) image.getWidth() * image.getHeight();
  }

  private static Path path(String name) {
    try {
      Path path = Path.of(name);
      return NumberedFile.of(path).exists() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
