package io.github.selfdeblur.image.trained;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.trained.NetworkColours;

/** A plane as a network takes it, (width, height, channels), and what it gives as a plane. */
final class PlaneColours {

  private static final int BYTE = 0xFF;

  private final ImagePlus image;
  private final PlaneSet.Position at;
  private final NetworkColours colours;

  PlaneColours(ImagePlus image, PlaneSet.Position at, NetworkColours colours) {
    this.image = image;
    this.at = at;
    this.colours = colours;
  }

  private boolean isInColour() {
    return image.getType() == ImagePlus.COLOR_RGB && colours.count() > 1;
  }

  private int[] rgb() {
    int index = image.getStackIndex(at.channel(), at.slice(), at.frame());
    return (int[]) image.getStack().getProcessor(index).getPixels();
  }

  /** Its grey values: those of colours, or the same in every channel. */
  Grid input() {
    Grid input = Grid.zeros(image.getWidth(), image.getHeight(), colours.count());
    int px = image.getWidth() * image.getHeight();
    if (isInColour()) {
      int[] rgb = rgb();
      for (int colour = 0; colour < 3; colour++) {
        int to = colours.channelOf(colour) * px;
        for (int i = 0; i < px; i++) {
          input.values()[to + i] = rgb[i] >> 16 - 8 * colour & BYTE;
        }
      }
      return input;
    }
    float[] grey = ImgLib2.grid(SourcePlane.at(image, at).pixels()).values();
    for (int channel = 0; channel < colours.count(); channel++) {
      System.arraycopy(grey, 0, input.values(), channel * px, px);
    }
    return input;
  }

  /** The plane that a result of {@link #input} is: colours, or the mean of the channels. */
  ImageProcessor output(Grid result) {
    int width = result.width();
    int height = result.height();
    int px = width * height;
    float[] values = result.values();
    if (isInColour()) {
      int[] rgb = new int[px];
      for (int colour = 0; colour < 3; colour++) {
        int from = colours.channelOf(colour) * px;
        for (int i = 0; i < px; i++) {
          int shade = Math.max(0, Math.min(BYTE, Math.round(values[from + i])));
          rgb[i] |= shade << 16 - 8 * colour;
        }
      }
      return new ColorProcessor(width, height, rgb);
    }
    Grid mean = Grid.zeros(width, height);
    for (int i = 0; i < values.length; i++) {
      mean.values()[i % px] += values[i] / colours.count();
    }
    return SourcePlane.at(image, at).processor(ImgLib2.image(mean));
  }

  /** The plane as it is, both sides longer by a factor. */
  ImageProcessor untouched(int factor) {
    SourcePlane source = SourcePlane.at(image, at);
    ImageProcessor plane = source.processor(source.pixels());
    return factor == 1
        ? plane
        : plane.resize(factor * plane.getWidth(), factor * plane.getHeight(), true);
  }
}
