package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.MontageMaker;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
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

  /** Smaller crops are enlarged, so that the labels fit. */
  private static final int LEAST_TILE_PX = 160;

  private static final int BORDER_PX = 4;

  private ComparisonMontage() {}

  /** A window-ready RGB image. */
  public static ImagePlus of(Comparison comparison) {
    ImagePlus blurry = comparison.blurry();
    ImagePlus truth = comparison.truth();
    Rectangle crop = crop(blurry);
    List<String> labels = new ArrayList<>();
    List<Grid> tiles = new ArrayList<>();
    if (truth != null) {
      labels.add("truth");
      tiles.add(part(truth, crop));
    }
    for (Comparison.Result result : comparison.results()) {
      labels.add(result.method());
      tiles.add(part(result.image(), crop));
    }
    Grid standard = tiles.get(0);
    ImageStack stack = new ImageStack(crop.width, crop.height);
    for (int i = 0; i < tiles.size(); i++) {
      stack.addSlice(labels.get(i), shown(tiles.get(i), standard.minimum(), standard.maximum()));
    }
    List<Grid> differences = tiles.stream().map(tile -> difference(tile, standard)).toList();
    double largest =
        differences.stream()
            .mapToDouble(d -> Math.max(-d.minimum(), d.maximum()))
            .max()
            .orElseThrow();
    for (int i = 0; i < tiles.size(); i++) {
      String label = i == 0 ? "less " + labels.get(0) + ":" : labels.get(i);
      stack.addSlice(label, shown(differences.get(i), -largest, largest));
    }
    int columns = tiles.size();
    double scale = Math.max(1, Math.ceil(LEAST_TILE_PX / (double) crop.width));
    ImagePlus montage =
        new MontageMaker()
            .makeMontage2(
                new ImagePlus("tiles", stack),
                columns,
                2,
                scale,
                1,
                2 * columns,
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

  private static Grid part(ImagePlus image, Rectangle crop) {
    return ImageFiles.pixels(image).crop(crop.x, crop.y, crop.width, crop.height);
  }

  private static Grid difference(Grid image, Grid standard) {
    float[] values = new float[standard.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image.values()[i] - standard.values()[i];
    }
    return new Grid(values, standard.width(), standard.height());
  }

  private static ImageProcessor shown(Grid tile, double low, double high) {
    FloatProcessor processor = new FloatProcessor(tile.width(), tile.height(), tile.values());
    processor.setMinAndMax(low, high);
    return processor.convertToByteProcessor(true).convertToRGB();
  }
}
