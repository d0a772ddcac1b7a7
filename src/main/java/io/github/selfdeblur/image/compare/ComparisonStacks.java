package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a {@link Comparison} has made, a slice for each run. */
public final class ComparisonStacks {

  private ComparisonStacks() {}

  /** The planes that are shown, of the blurry image first: RGB where all are, else 32-bit. */
  public static ImagePlus results(Comparison comparison) {
    List<ImagePlus> images = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Result result : comparison.results()) {
      for (int i = 0; i < result.runs().size(); i++) {
        images.add(result.runs().get(i).image());
        labels.add(label(result, i));
      }
    }
    boolean rgb = images.stream().allMatch(i -> i.getProcessor() instanceof ColorProcessor);
    ImagePlus blurry = comparison.blurry();
    ImageStack stack = new ImageStack(blurry.getWidth(), blurry.getHeight());
    for (int i = 0; i < images.size(); i++) {
      ImagePlus image = images.get(i);
      stack.addSlice(labels.get(i), rgb ? image.getProcessor().duplicate() : grey(image));
    }
    ImagePlus all = new ImagePlus(blurry.getTitle() + "-methods results", stack);
    all.setCalibration(blurry.getCalibration());
    if (!rgb) {
      all.setDisplayRange(blurry.getDisplayRangeMin(), blurry.getDisplayRangeMax());
    }
    return all;
  }

  /** The PSFs that entries have found, with zeros around those that are smaller than others. */
  public static Optional<ImagePlus> psfs(Comparison comparison) {
    List<Grid> psfs = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Result result : comparison.results()) {
      for (int i = 0; i < result.runs().size(); i++) {
        if (result.runs().get(i).found()) {
          psfs.add(ImageFiles.pixels(result.runs().get(i).psf()));
          labels.add(label(result, i));
        }
      }
    }
    if (psfs.isEmpty()) {
      return Optional.empty();
    }
    int width = psfs.stream().mapToInt(Grid::width).max().orElseThrow();
    int height = psfs.stream().mapToInt(Grid::height).max().orElseThrow();
    ImageStack stack = new ImageStack(width, height);
    for (int i = 0; i < psfs.size(); i++) {
      float[] values = psfs.get(i).enlarged(width, height).values();
      stack.addSlice(labels.get(i), new FloatProcessor(width, height, values));
    }
    ImagePlus all = new ImagePlus(comparison.blurry().getTitle() + "-methods PSFs", stack);
    all.setCalibration(comparison.blurry().getCalibration());
    return Optional.of(all);
  }

  private static String label(Result result, int run) {
    return result.runs().size() == 1 ? result.method() : result.method() + ", seed " + (run + 1);
  }

  private static ImageProcessor grey(ImagePlus image) {
    Grid plane = ImageFiles.pixels(image);
    return new FloatProcessor(plane.width(), plane.height(), plane.values().clone());
  }
}
