package io.github.selfdeblur.image.stack;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.WholeNumbers;
import io.github.selfdeblur.options.choice.OutputType;
import java.awt.image.ColorModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The image that comes of some planes of another, filled plane by plane; it looks like its source:
 * calibration, colours, display ranges, labels, overlay, info, and the order of its planes.
 */
public final class ResultStack {

  private final ImagePlus source;
  private final PlaneSet planes;
  private final Optional<WholeNumbers> type;
  private final int factor;
  private ImageStack stack;

  /**
   * @throws IllegalArgumentException with one sentence where the source's type cannot be the output
   */
  ResultStack(ImagePlus source, PlaneSet planes, OutputType output) {
    this(source, planes, output, 1);
  }

  /**
   * The same where the result's sides are {@code factor} times as long in px, which are as much
   * smaller.
   */
  public ResultStack(ImagePlus source, PlaneSet planes, OutputType output, int factor) {
    this.source = source;
    this.planes = planes;
    this.factor = factor;
    type =
        output == OutputType.INPUT && WholeNumbers.apply(source)
            ? Optional.of(WholeNumbers.like(source))
            : Optional.empty();
    stack = empty();
  }

  private ImageStack empty() {
    return new ImageStack(factor * source.getWidth(), factor * source.getHeight(), planes.size());
  }

  /**
   * @param remark is added to the plane's label; empty: none
   */
  public void set(int plane, ImageProcessor pixels, String remark) {
    PlaneSet.Position at = planes.at().get(plane);
    String own =
        source.getStack().getSliceLabel(source.getStackIndex(at.channel(), at.slice(), at.frame()));
    stack.setPixels(pixels.getPixels(), plane + 1);
    stack.setSliceLabel(
        remark.isEmpty() ? own : (own == null ? at.toString() : own) + " " + remark, plane + 1);
  }

  /**
   * The finished image, not yet shown.
   *
   * @param info of the run, is added to the source's
   * @param notes is told what became of the values in the output's type
   */
  public ImagePlus image(String suffix, Supplier<String> info, Consumer<String> notes) {
    type.ifPresent(whole -> convert(whole, notes));
    ImagePlus result = SourcePlane.titled(source, suffix, stack, info.get());
    result.setDimensions(planes.channels().length, planes.slices().length, planes.frames().length);
    if (type.isPresent()) {
      result.setCalibration(source.getCalibration().copy());
    }
    enlarge(result.getCalibration());
    ImagePlus shown = coloured(result);
    shown.setOpenAsHyperStack(source.isHyperStack() && planes.size() > 1);
    shown.setOverlay(factor == 1 ? PlaneOverlay.of(source, planes) : null);
    PlaneSet.Position at = planes.inResult(PlaneSet.current(source));
    shown.setPosition(Math.max(1, at.channel()), Math.max(1, at.slice()), Math.max(1, at.frame()));
    return shown;
  }

  private void enlarge(Calibration calibration) {
    calibration.pixelWidth /= factor;
    calibration.pixelHeight /= factor;
    calibration.xOrigin *= factor;
    calibration.yOrigin *= factor;
  }

  private void convert(WholeNumbers whole, Consumer<String> notes) {
    for (int i = 1; i <= planes.size(); i++) {
      whole.see((FloatProcessor) stack.getProcessor(i));
    }
    ImageStack converted = empty();
    for (int i = 1; i <= planes.size(); i++) {
      converted.setPixels(whole.converted((FloatProcessor) stack.getProcessor(i)).getPixels(), i);
      converted.setSliceLabel(stack.getSliceLabel(i), i);
      stack.setPixels(null, i);
    }
    stack = converted;
    if (whole.factor() != 1) {
      notes.accept(
          "All grey values were multiplied by "
              + (float) whole.factor()
              + " to fit into "
              + source.getBitDepth()
              + " bits.");
    }
    if (whole.clipped() > 0) {
      notes.accept(
          whole.clipped()
              + (whole.clipped() == 1 ? " px was" : " px were")
              + " below the range of "
              + source.getBitDepth()
              + " bits and became its least value.");
    }
  }

  private ImagePlus coloured(ImagePlus result) {
    if (source.getType() == ImagePlus.COLOR_RGB) {
      return result;
    }
    if (!(source instanceof CompositeImage composite)) {
      display(
          result,
          source.getProcessor().getColorModel(),
          source.getDisplayRangeMin(),
          source.getDisplayRangeMax());
      return result;
    }
    LUT[] luts = composite.getLuts();
    int[] channels = planes.channels();
    if (channels.length == 1) {
      LUT lut = luts[channels[0] - 1];
      display(result, lut.getColorModel(), lut.min, lut.max);
      return result;
    }
    CompositeImage coloured = new CompositeImage(result, composite.getMode());
    boolean[] visible = composite.getActiveChannels();
    StringBuilder active = new StringBuilder();
    for (int i = 0; i < channels.length; i++) {
      LUT lut = (LUT) luts[channels[i] - 1].clone();
      lut.min = shown(lut.min);
      lut.max = shown(lut.max);
      coloured.setChannelLut(lut, i + 1);
      active.append(channels[i] <= visible.length && visible[channels[i] - 1] ? '1' : '0');
    }
    coloured.setActiveChannels(active.toString());
    return coloured;
  }

  private void display(ImagePlus result, ColorModel colours, double low, double high) {
    result.getStack().setColorModel(colours);
    result.getProcessor().setColorModel(colours);
    result.setDisplayRange(shown(low), shown(high));
  }

  /** A stored value of the source as the result stores it. */
  private double shown(double stored) {
    Calibration calibration = source.getCalibration();
    double grey = calibration.getCValue(stored);
    return type.map(whole -> grey * whole.factor() + whole.zero()).orElse(grey);
  }
}
