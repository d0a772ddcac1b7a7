package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import ij.ImageStack;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The planes of a file of which OME-XML tells what they are, in the order in which ImageJ read
 * them.
 */
public final class OmeStack {

  private static final String AXES = "CZT";

  private OmeStack() {}

  /**
   * Makes channels, slices and frames of the planes of an image that was just opened.
   *
   * @return whether the file tells what they are
   */
  public static boolean arrange(ImagePlus image) {
    for (String text : ImageText.of(image)) {
      Element root = XmlText.element(text, "OME");
      List<Element> all = root == null ? List.of() : XmlText.all(root, "Pixels");
      if (all.size() == 1 && arrange(image, all.get(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean arrange(ImagePlus image, Element pixels) {
    String order = pixels.getAttribute("DimensionOrder");
    int[] sizes = new int[AXES.length()];
    int count = 1;
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = (int) number(pixels, "Size" + AXES.charAt(axis));
      count *= sizes[axis];
    }
    if (count != image.getStackSize() || !order.matches("XY(?!.*(.).*\\1)[CZT]{3}")) {
      return false;
    }
    int[] places = places(pixels, order.substring(2), sizes);
    if (places == null) {
      return false;
    }
    ImageStack sorted = new ImageStack(image.getWidth(), image.getHeight());
    for (int place : places) {
      sorted.addSlice(image.getStack().getSliceLabel(place), image.getStack().getProcessor(place));
    }
    image.setStack(sorted, sizes[0], sizes[1], sizes[2]);
    image.setOpenAsHyperStack(true);
    return true;
  }

  /** In the order of ImageJ the places in the file, from 1; null where they are not clear. */
  private static int[] places(Element pixels, String order, int[] sizes) {
    int[] places = new int[sizes[0] * sizes[1] * sizes[2]];
    for (int plane = 0; plane < places.length; plane++) {
      int[] at = new int[AXES.length()];
      int rest = plane;
      for (char axis : order.toCharArray()) {
        int i = AXES.indexOf(axis);
        at[i] = rest % sizes[i];
        rest /= sizes[i];
      }
      places[at[0] + sizes[0] * (at[1] + sizes[1] * at[2])] = plane + 1;
    }
    return isInOrder(pixels, sizes, places) ? places : null;
  }

  /** Whether the file itself says that its planes come in that order, or nothing of it. */
  private static boolean isInOrder(Element pixels, int[] sizes, int[] places) {
    for (Element data : XmlText.all(pixels, "TiffData")) {
      boolean numbered = data.hasAttribute("IFD");
      int c = (int) number(data, "FirstC");
      int z = (int) number(data, "FirstZ");
      int t = (int) number(data, "FirstT");
      boolean inside = c >= 0 && z >= 0 && t >= 0 && c < sizes[0] && z < sizes[1] && t < sizes[2];
      if (!inside
          || numbered
              && places[c + sizes[0] * (z + sizes[1] * t)] != (int) number(data, "IFD") + 1) {
        return false;
      }
    }
    return true;
  }

  private static double number(Element element, String attribute) {
    return Numbers.first(element.getAttribute(attribute)).orElse(0);
  }
}
