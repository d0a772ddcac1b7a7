package io.github.selfdeblur.window;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PlaneSet.Position;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.psf.PsfViews;
import io.github.selfdeblur.window.picture.Picture;
import java.util.Arrays;

/**
 * What came out of a run, ready to be drawn: the plane that was looked at, or views of a stack.
 *
 * @param what is seen, such as " (XY, YZ, XZ)", for titles; may be empty
 */
public record ResultPictures(
    Picture blurry, Picture deblurred, Picture psf, String psfWidth, String what) {

  /** Of the brightest px, what may become white: single ones would make all else dark. */
  private static final double WHITE_SHARE = 0.002;

  private static final int MOST_SORTED = 200_000;

  /** Of a PSF's largest value, what is worth seeing. */
  private static final double SEEN_SHARE = 0.01;

  private static final int MARGIN_PX = 2;

  /**
   * Takes as long as to copy the planes.
   *
   * @param source what was deblurred
   * @param image the run's result, or another of the same source
   */
  static ResultPictures of(ImagePlus source, RunEnd end, ImagePlus image) {
    Position at = seen(source, end.planes());
    Position inRun = end.planes().inResult(at);
    Position in = image.getStackSize() == end.image().getStackSize() ? inRun : at;
    Position place =
        new Position(
            Math.min(in.channel(), image.getNChannels()),
            Math.min(in.slice(), image.getNSlices()),
            Math.min(in.frame(), image.getNFrames()));
    return end.psf().getNSlices() > 1
        ? ofVolume(source, at, image, place, end.psf())
        : ofPlane(source, at, image, place, end.psf());
  }

  /** The plane that is shown now, else the one in the middle of those that were deblurred. */
  private static Position seen(ImagePlus source, PlaneSet planes) {
    Position current = PlaneSet.current(source);
    return planes.at().contains(current) ? current : planes.at().get(planes.size() / 2);
  }

  private static ResultPictures ofPlane(
      ImagePlus source, Position at, ImagePlus image, Position place, ImagePlus psf) {
    Grid blurry = ImgLib2.grid(SourcePlane.at(source, at).pixels());
    Grid sharp = ImgLib2.grid(SourcePlane.at(image, place).pixels());
    Grid light = ImgLib2.grid(SourcePlane.current(psf).pixels());
    String plane = source.getStackSize() == 1 ? "" : " (" + at + ")";
    return of(blurry, sharp, light, PsfWidths.text(light, PixelSize.of(source)), plane);
  }

  /**
   * Planes on one grey scale, and a PSF.
   *
   * @param light the PSF's plane
   */
  public static ResultPictures of(Grid blurry, Grid sharp, Grid light, String widths, String what) {
    double white = Math.max(blurry.maximum(), white(sharp));
    return new ResultPictures(
        Picture.of(blurry),
        Picture.of(sharp, blurry.minimum(), white),
        Picture.ofPsf(core(light)),
        widths,
        what);
  }

  private static ResultPictures ofVolume(
      ImagePlus source, Position at, ImagePlus image, Position place, ImagePlus psf) {
    PixelSize size = PixelSize.of(source);
    double stretch = size.stepUm().orElse(1) / size.knownUm().orElse(1);
    Grid blurry = SourceStack.of(source, at.channel(), at.frame());
    OrthogonalViews cut = OrthogonalViews.through(OrthogonalViews.SPOT, blurry, stretch);
    Grid sharp = cut.of(SourceStack.of(image, place.channel(), place.frame()));
    int channel = Math.min(place.channel(), psf.getNChannels());
    Grid light = SourceStack.of(psf, channel, 1);
    return new ResultPictures(
        Picture.of(cut.of(blurry)),
        Picture.of(sharp),
        Picture.ofPsf(PsfViews.of(light, stretch)),
        PsfWidths.text(light, size),
        " (XY, YZ, XZ)");
  }

  /** By a part of the px where there are many. */
  private static double white(Grid plane) {
    float[] values = plane.values();
    int stride = 1 + values.length / MOST_SORTED;
    float[] sorted = new float[(values.length + stride - 1) / stride];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values[i * stride];
    }
    Arrays.sort(sorted);
    return sorted[(int) ((1 - WHITE_SHARE) * (sorted.length - 1))];
  }

  /** The part of a PSF in which there is something to be seen, square. */
  private static Grid core(Grid psf) {
    int reach = 0;
    int x0 = psf.width() / 2;
    int y0 = psf.height() / 2;
    float least = (float) (SEEN_SHARE * psf.maximum());
    for (int i = 0; i < psf.values().length; i++) {
      if (psf.values()[i] > least) {
        int x = Math.abs(i % psf.width() - x0);
        int y = Math.abs(i / psf.width() - y0);
        reach = Math.max(reach, Math.max(x, y));
      }
    }
    int left = Math.max(0, x0 - reach - MARGIN_PX);
    int top = Math.max(0, y0 - reach - MARGIN_PX);
    int right = Math.min(psf.width(), x0 + reach + MARGIN_PX + 1);
    int bottom = Math.min(psf.height(), y0 + reach + MARGIN_PX + 1);
    return psf.crop(left, top, right - left, bottom - top);
  }
}
