package io.github.selfdeblur.image.classic;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.SliceStack;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Images that are open while a plugin works on them, and those that it opens. */
final class Images implements AutoCloseable {

  private final Set<Integer> before = open();

  private static Set<Integer> open() {
    int[] ids = WindowManager.getIDList();
    Set<Integer> all = new HashSet<>();
    Arrays.stream(ids == null ? new int[0] : ids).forEach(all::add);
    return all;
  }

  /** An image that is not shown. */
  static ImagePlus of(String title, Grid values) {
    ImagePlus image = new ImagePlus(title, SliceStack.of(values));
    image.setDimensions(1, image.getStackSize(), 1);
    return image;
  }

  /** Its grey values; of a plane its first slice. */
  static Grid values(ImagePlus image, int dimensions) {
    Grid all = SourceStack.of(image, 1, 1);
    return dimensions < all.dimensions() ? all.plane(0) : all;
  }

  /**
   * A PSF as plugins want it that place it by the middle of its image, with zeros around it.
   *
   * @param size px; what of the PSF is beyond it is left out
   */
  static Grid psf(Psf psf, int... size) {
    return psf.originInTheMiddle().cropped(size).values().enlarged(size);
  }

  /** Shows an image under a title that no other has; the title. */
  String show(String title, Grid values) {
    ImagePlus image = of(WindowManager.makeUniqueName(title), values);
    image.show();
    return image.getTitle();
  }

  /** The image that was opened last under a title that begins so; null where there is none. */
  ImagePlus opened(String title) {
    return open().stream()
        .filter(id -> !before.contains(id))
        .map(WindowManager::getImage)
        .filter(image -> image != null && image.getTitle().startsWith(title))
        .min((a, b) -> Integer.compare(a.getID(), b.getID())) // later ones are more negative
        .orElse(null);
  }

  /** Closes all that was opened since. */
  @Override
  public void close() {
    for (int id : open()) {
      ImagePlus image = before.contains(id) ? null : WindowManager.getImage(id);
      if (image != null) {
        image.changes = false;
        image.close();
      }
    }
  }
}
