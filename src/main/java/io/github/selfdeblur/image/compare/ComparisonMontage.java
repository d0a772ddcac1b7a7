package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.MontageMaker;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The results of a {@link Comparison} side by side, labelled, all with the same crop and display
 * range; below each what it differs by from the truth, or without one from the blurry image; and,
 * where any entry has found one, its PSF.
 */
public final class ComparisonMontage {

  /** Side of the crop where the image has no selection, px. */
  private static final int CROP_PX = 256;

  /** Smaller crops are enlarged, so that the labels fit. */
  private static final int LEAST_TILE_PX = 160;

  private static final int BORDER_PX = 4;

  private final Rectangle crop;
  private final List<String> labels = new ArrayList<>();
  private final List<Grid> tiles = new ArrayList<>();
  private final ImageStack stack;

  private ComparisonMontage(Comparison comparison) {
    crop = crop(comparison.blurry());
    stack = new ImageStack(crop.width, crop.height);
    if (comparison.truth() != null) {
      labels.add("truth");
      tiles.add(part(comparison.truth(), crop));
    }
    for (Result result : comparison.results()) {
      labels.add(result.method());
      tiles.add(part(result.image(), crop));
    }
  }

  /** A window-ready RGB image. */
  public static ImagePlus of(Comparison comparison) {
    ComparisonMontage montage = new ComparisonMontage(comparison);
    montage.addResults();
    montage.addDifferences();
    if (comparison.foundPsfs()) {
      montage.addPsfs(comparison);
    }
    ImagePlus image = montage.image();
    image.setTitle(comparison.blurry().getTitle() + "-methods");
    return image;
  }

  private void addResults() {
    Grid standard = tiles.get(0);
    for (int i = 0; i < tiles.size(); i++) {
      stack.addSlice(labels.get(i), shown(tiles.get(i), standard.minimum(), standard.maximum()));
    }
  }

  private void addDifferences() {
    Grid standard = tiles.get(0);
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
  }

  /** All by the same factor, each in its own display range. */
  private void addPsfs(Comparison comparison) {
    List<ImagePlus> psfs = new ArrayList<>();
    if (comparison.truth() != null) {
      psfs.add(comparison.truePsf());
    }
    comparison.results().forEach(result -> psfs.add(result.psf()));
    int largest =
        psfs.stream()
            .filter(Objects::nonNull)
            .mapToInt(psf -> Math.max(psf.getWidth(), psf.getHeight()))
            .max()
            .orElseThrow();
    int factor = Math.max(1, Math.min(crop.width, crop.height) / largest);
    for (int i = 0; i < psfs.size(); i++) {
      ImagePlus psf = psfs.get(i);
      stack.addSlice(psf == null ? "no PSF" : "PSF", psf == null ? empty() : enlarged(psf, factor));
    }
  }

  private ImageProcessor empty() {
    return new ColorProcessor(crop.width, crop.height);
  }

  /** In the middle of a tile; what is beyond it is left out. */
  private ImageProcessor enlarged(ImagePlus psf, int factor) {
    Grid light = ImageFiles.pixels(psf);
    ImageProcessor picture = shown(light, 0, light.maximum());
    picture.setInterpolationMethod(ImageProcessor.NONE);
    ImageProcessor large = picture.resize(factor * light.width(), factor * light.height());
    ImageProcessor tile = empty();
    tile.insert(large, (crop.width - large.getWidth()) / 2, (crop.height - large.getHeight()) / 2);
    return tile;
  }

  private ImagePlus image() {
    int columns = tiles.size();
    double scale = Math.max(1, Math.ceil(LEAST_TILE_PX / (double) crop.width));
    return new MontageMaker()
        .makeMontage2(
            new ImagePlus("tiles", stack),
            columns,
            stack.size() / columns,
            scale,
            1,
            stack.size(),
            1,
            BORDER_PX,
            true);
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
