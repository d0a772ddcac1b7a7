package io.github.selfdeblur.image.volume;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.psf.PsfViews;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of what became of volumes: for each channel a row of XY, YZ and XZ of the blurry stack,
 * the sharp one and the PSF, all of them of the first frame, each from its least to its largest
 * grey value: the sharp stack is much brighter than the blurry one.
 */
public final class VolumePicture {

  /** Between pictures, and above them for their names. */
  private static final int GAP_PX = 8;

  private static final int NAME_PX = 20;

  /** Narrower ones have no room for their names. */
  private static final int LEAST_PX = 90;

  private static final int FRAME = 64;

  private VolumePicture() {}

  /**
   * The picture, 8-bit.
   *
   * @param deblurred of all slices and channels of {@code blurry}
   * @param psfs one for each channel, or one for all
   * @param options that the stack was deblurred with
   */
  public static ImagePlus of(
      ImagePlus blurry, ImagePlus deblurred, ImagePlus psfs, SelfDeblurOptions options) {
    List<List<ImageProcessor>> rows = new ArrayList<>();
    RunOptics optics = RunOptics.of(blurry, options);
    for (int channel = 1; channel <= blurry.getNChannels(); channel++) {
      Optics known = optics.in(channel, options).optics().orElseThrow();
      double stretch = known.zStepUm().orElseThrow() / known.pixelUm().orElseThrow();
      Grid before = SourceStack.of(blurry, channel, 1);
      OrthogonalViews cut = OrthogonalViews.through(OrthogonalViews.SPOT, before, stretch);
      Grid psf = SourceStack.of(psfs, Math.min(channel, psfs.getNChannels()), 1);
      Grid sharp = SourceStack.of(deblurred, channel, 1);
      rows.add(
          List.of(shown(cut.of(before)), shown(cut.of(sharp)), shown(PsfViews.of(psf, stretch))));
    }
    return new ImagePlus(deblurred.getTitle() + "-views", put(rows));
  }

  private static ImageProcessor shown(Grid plane) {
    FloatProcessor grey = new FloatProcessor(plane.width(), plane.height(), plane.values());
    grey.setMinAndMax(plane.minimum(), plane.maximum());
    return grey.convertToByteProcessor(true);
  }

  private static ImageProcessor put(List<List<ImageProcessor>> rows) {
    String[] names = {"blurry", "deblurred", "PSF"};
    int[] left = new int[names.length + 1];
    for (int column = 0; column < names.length; column++) {
      int widest = LEAST_PX;
      for (List<ImageProcessor> row : rows) {
        widest = Math.max(widest, row.get(column).getWidth());
      }
      left[column + 1] = left[column] + widest + GAP_PX;
    }
    int height = NAME_PX;
    for (List<ImageProcessor> row : rows) {
      height += row.stream().mapToInt(ImageProcessor::getHeight).max().orElseThrow() + GAP_PX;
    }
    ImageProcessor all = new ByteProcessor(left[names.length] - GAP_PX, height - GAP_PX);
    all.setColor(FRAME);
    all.fill();
    all.setColor(255);
    for (int column = 0; column < names.length; column++) {
      all.drawString(names[column], left[column] + 2, NAME_PX - 3);
    }
    int top = NAME_PX;
    for (List<ImageProcessor> row : rows) {
      int tallest = 0;
      for (int column = 0; column < names.length; column++) {
        all.insert(row.get(column), left[column], top);
        tallest = Math.max(tallest, row.get(column).getHeight());
      }
      top += tallest + GAP_PX;
    }
    return all;
  }
}
