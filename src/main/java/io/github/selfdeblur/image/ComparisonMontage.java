package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.MontageMaker;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.plane.Pixels;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a {@link Comparison} side by side, labelled, all with the same crop and display
 * range; below each what it differs by from the truth, or without one from the blurry image.
 */
public final class ComparisonMontage {

  /** Side of the crop where the image has no selection, px. */
  private static final int CROP_PX = 256;

  private static final int BORDER_PX = 4;

  private ComparisonMontage() {}

  /**
   * A window-ready RGB image.
   *
   * @param truth null where there is none
   */
  public static ImagePlus of(Comparison comparison, ImagePlus truth) {
    ImagePlus blurry = comparison.blurry();
    Rectangle crop = crop(blurry);
    List<String> labels = new ArrayList<>();
    List<Pixels> tiles = new ArrayList<>();
    if (truth != null) {
      labels.add("truth");
      tiles.add(part(truth, crop));
    }
    for (Comparison.Result result : comparison.results()) {
      labels.add(result.method());
      tiles.add(part(result.image(), crop));
    }
    Pixels standard = tiles.get(0);
    String from = truth == null ? " - blurry" : " - truth";
    double[] range = {standard.minimum(), standard.maximum()};
    double largest = 0;
    List<Pixels> differences = new ArrayList<>();
    for (Pixels tile : tiles) {
      Pixels difference = difference(tile, standard);
      differences.add(difference);
      largest = Math.max(largest, Math.max(-difference.minimum(), difference.maximum()));
    }
    ImageStack stack = new ImageStack(crop.width, crop.height);
    for (int i = 0; i < tiles.size(); i++) {
      stack.addSlice(labels.get(i), shown(tiles.get(i), range[0], range[1]));
    }
    for (int i = 0; i < tiles.size(); i++) {
      stack.addSlice(labels.get(i) + from, shown(differences.get(i), -largest, largest));
    }
    ImagePlus montage =
        new MontageMaker()
            .makeMontage2(
                new ImagePlus("tiles", stack),
                tiles.size(),
                2,
                1,
                1,
                2 * tiles.size(),
                1,
                BORDER_PX,
                true);
    montage.setTitle(blurry.getTitle() + "-methods");
    return montage;
  }

  private static Rectangle crop(ImagePlus image) {
    if (image.getRoi() != null) {
      Rectangle selected =
          image
              .getRoi()
              .getBounds()
              .intersection(new Rectangle(image.getWidth(), image.getHeight()));
      if (!selected.isEmpty()) {
        return selected;
      }
    }
    int width = Math.min(CROP_PX, image.getWidth());
    int height = Math.min(CROP_PX, image.getHeight());
    return new Rectangle(
        (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
  }

  private static Pixels part(ImagePlus image, Rectangle crop) {
    return ImageFiles.pixels(image).crop(crop.x, crop.y, crop.width, crop.height);
  }

  private static Pixels difference(Pixels image, Pixels standard) {
    float[] values = new float[standard.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image.values()[i] - standard.values()[i];
    }
    return new Pixels(values, standard.width(), standard.height());
  }

  private static ImageProcessor shown(Pixels tile, double low, double high) {
    FloatProcessor processor = new FloatProcessor(tile.width(), tile.height(), tile.values());
    processor.setMinAndMax(low, high);
    return processor.convertToByteProcessor(true).convertToRGB();
  }
}
