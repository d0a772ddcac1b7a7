package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.LUT;
import ij.process.ShortProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import java.awt.Color;

/** Images of several planes for tests. */
public final class Hyperstacks {

  public static final int WIDTH = 48;
  public static final int HEIGHT = 44;

  private Hyperstacks() {}

  /**
   * 2 channels, 3 slices and 2 frames of 16 bits. Channel 1 is sharpest in slice 2, channel 2 in
   * slice 3, both in frame 1, as frame 2 is darker.
   */
  public static ImagePlus fiveDimensions() {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    for (int frame = 1; frame <= 2; frame++) {
      for (int slice = 1; slice <= 3; slice++) {
        for (int channel = 1; channel <= 2; channel++) {
          int defocus = Math.abs(slice - 1 - channel);
          stack.addSlice(
              label(channel, slice, frame), plane(defocus, 4000.0 * channel / (1 + frame)));
        }
      }
    }
    ImagePlus image = new ImagePlus("cells", stack);
    image.setDimensions(2, 3, 2);
    image.setOpenAsHyperStack(true);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().pixelHeight = 0.1;
    image.getCalibration().pixelDepth = 0.3;
    image.getCalibration().frameInterval = 2.5;
    image.getCalibration().setTimeUnit("sec");
    image.setProperty("Info", "taken on a Tuesday");
    CompositeImage composite = new CompositeImage(image, CompositeImage.COMPOSITE);
    composite.setChannelLut(lut(Color.MAGENTA, 10, 3000), 1);
    composite.setChannelLut(lut(Color.CYAN, 20, 5000), 2);
    Overlay overlay = new Overlay();
    overlay.add(at(new Roi(1, 2, 3, 4), 2, 3, 1, "cell"));
    overlay.add(new Roi(5, 6, 7, 8));
    composite.setOverlay(overlay);
    return composite;
  }

  /** A plane's grey values as floating-point numbers. */
  public static float[] values(ImagePlus image, int index) {
    return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
  }

  public static void assertSamePixels(ImagePlus expected, ImagePlus actual) {
    assertEquals(expected.getBitDepth(), actual.getBitDepth());
    assertEquals(expected.getStackSize(), actual.getStackSize());
    for (int i = 1; i <= expected.getStackSize(); i++) {
      assertArrayEquals(values(expected, i), values(actual, i));
    }
  }

  public static String label(int channel, int slice, int frame) {
    return "plane " + channel + slice + frame;
  }

  private static Roi at(Roi roi, int channel, int slice, int frame, String name) {
    roi.setPosition(channel, slice, frame);
    roi.setName(name);
    return roi;
  }

  private static LUT lut(Color colour, double low, double high) {
    LUT lut = LUT.createLutFromColor(colour);
    lut.min = low;
    lut.max = high;
    return lut;
  }

  /** Blobs under their blur, and so many times under another one. */
  public static ShortProcessor plane(int defocus, double peak) {
    int margin = 2 * defocus;
    Grid pixels = Blobs.blurred(WIDTH + 2 * margin, HEIGHT + 2 * margin, peak);
    for (int i = 0; i < defocus; i++) {
      pixels = Blobs.convolve(pixels, Blobs.psf());
    }
    short[] values = new short[WIDTH * HEIGHT];
    Grid part = pixels.crop(0, 0, WIDTH, HEIGHT);
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Math.round(part.values()[i]);
    }
    return new ShortProcessor(WIDTH, HEIGHT, values, null);
  }
}
