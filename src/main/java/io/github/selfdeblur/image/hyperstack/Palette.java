package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Indexed colour: an 8-bit image whose values are the numbers of colours in a palette, as in GIF
 * and PNG, and no amounts of light. It is told from a LUT, which shows amounts in colours: along a
 * LUT the colour goes on gradually, and mostly to brighter ones.
 */
public final class Palette {

  /** One entry in so many may turn back in brightness, or be far from the one before it. */
  private static final int RARE = 8;

  /** How far, in the sum over red, green and blue. */
  private static final int FAR = 48;

  private static final int LEVELS = 256;

  private Palette() {}

  /** The image with its colours instead of their numbers; any other image as it is. */
  public static ImagePlus seen(ImagePlus image, Consumer<String> notes) {
    if (!isPalette(image)) {
      return image;
    }
    LUT lut = lut(image);
    boolean grey = isGrey(lut);
    notes.accept(
        "The values of "
            + image.getTitle()
            + " are the numbers of colours in a palette: it is taken as "
            + (grey ? "grey values." : "RGB."));
    ImageStack source = image.getStack();
    ImageStack seen = new ImageStack(image.getWidth(), image.getHeight());
    for (int i = 1; i <= source.size(); i++) {
      byte[] numbers = (byte[]) source.getPixels(i);
      seen.addSlice(
          source.getSliceLabel(i), grey ? greys(seen, numbers, lut) : rgb(seen, numbers, lut));
    }
    return Colours.like(image, seen);
  }

  static boolean isPalette(ImagePlus image) {
    if (image.getBitDepth() != 8
        || image.isComposite()
        || image.getProcessor() == null
        || image.getCalibration().calibrated()) {
      return false;
    }
    LUT lut = lut(image);
    boolean[] all = new boolean[LEVELS];
    Arrays.fill(all, true);
    if (isMonotone(lut, all)) {
      return false; // without a look at all planes
    }
    boolean[] used = used(image);
    return !isMonotone(lut, used) && !isGradual(lut, used);
  }

  private static LUT lut(ImagePlus image) {
    return image.getProcessor().getLut();
  }

  private static boolean[] used(ImagePlus image) {
    boolean[] used = new boolean[LEVELS];
    for (int i = 1; i <= image.getStackSize(); i++) {
      for (byte value : (byte[]) image.getStack().getPixels(i)) {
        used[value & 0xFF] = true;
      }
    }
    return used;
  }

  /** Whether a larger value is a brighter pixel, or a darker one, of those there are. */
  private static boolean isMonotone(LUT lut, boolean[] used) {
    boolean rises = true;
    boolean falls = true;
    int before = -1;
    for (int i = 0; i < LEVELS; i++) {
      if (used[i]) {
        rises &= before < 0 || Luma.of(lut.getRGB(i)) >= Luma.of(lut.getRGB(before));
        falls &= before < 0 || Luma.of(lut.getRGB(i)) <= Luma.of(lut.getRGB(before));
        before = i;
      }
    }
    return rises || falls;
  }

  /** LUTs mark the first and the last value, which do not count. */
  private static boolean isGradual(LUT lut, boolean[] used) {
    int first = 1;
    int last = LEVELS - 2;
    while (!used[first] && first < last) {
      first++;
    }
    while (!used[last] && first < last) {
      last--;
    }
    int turns = 0;
    int jumps = 0;
    double direction = 0;
    for (int i = first + 1; i <= last; i++) {
      double step = Luma.of(lut.getRGB(i)) - Luma.of(lut.getRGB(i - 1));
      turns += step * direction < 0 ? 1 : 0;
      jumps += distance(lut.getRGB(i), lut.getRGB(i - 1)) > FAR ? 1 : 0;
      direction = step == 0 ? direction : step;
    }
    int most = (last - first + 1) / RARE;
    return turns <= most && jumps <= most;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF))
        + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
        + Math.abs((a & 0xFF) - (b & 0xFF));
  }

  private static boolean isGrey(LUT lut) {
    for (int i = 0; i < LEVELS; i++) {
      if (lut.getRed(i) != lut.getGreen(i) || lut.getRed(i) != lut.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  private static ImageProcessor greys(ImageStack size, byte[] numbers, LUT lut) {
    byte[] greys = new byte[numbers.length];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = (byte) lut.getRed(numbers[i] & 0xFF);
    }
    return new ByteProcessor(size.getWidth(), size.getHeight(), greys);
  }

  private static ImageProcessor rgb(ImageStack size, byte[] numbers, LUT lut) {
    int[] colours = new int[numbers.length];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = lut.getRGB(numbers[i] & 0xFF);
    }
    return new ColorProcessor(size.getWidth(), size.getHeight(), colours);
  }
}
