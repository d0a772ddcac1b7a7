package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.image.hyperstack.LengthUnit;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What OME-XML tells of a file's planes.
 *
 * @param sizes numbers of channels, slices and frames
 * @param places in the order of ImageJ, channels first, the planes' places in the file, from 0
 * @param pixelUm sides of a px along x, y and z, µm; 0 where they are not told
 */
public record OmePlanes(int[] sizes, int[] places, double... pixelUm) {

  private static final String AXES = "CZT";

  /**
   * Those of the only image of a file.
   *
   * @param text that holds OME-XML
   * @param count of the file's planes
   * @return empty where the text does not tell what each of them is
   */
  public static Optional<OmePlanes> of(String text, int count) {
    Element root = XmlText.element(text, "OME");
    List<Element> all = root == null ? List.of() : XmlText.all(root, "Pixels");
    return all.size() == 1 ? of(all.get(0), count) : Optional.empty();
  }

  private static Optional<OmePlanes> of(Element pixels, int count) {
    String order = pixels.getAttribute("DimensionOrder");
    int[] sizes = new int[AXES.length()];
    int told = 1;
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = (int) number(pixels, "Size" + AXES.charAt(axis));
      told *= sizes[axis];
    }
    if (told != count || !order.matches("XY(?!.*(.).*\\1)[CZT]{3}")) {
      return Optional.empty();
    }
    int[] places = places(order.substring(2), sizes);
    return isInOrder(pixels, sizes, places)
        ? Optional.of(
            new OmePlanes(
                sizes, places, length(pixels, 'X'), length(pixels, 'Y'), length(pixels, 'Z')))
        : Optional.empty();
  }

  private static int[] places(String order, int... sizes) {
    int[] places = new int[sizes[0] * sizes[1] * sizes[2]];
    for (int plane = 0; plane < places.length; plane++) {
      int[] at = new int[AXES.length()];
      int rest = plane;
      for (char axis : order.toCharArray()) {
        int i = AXES.indexOf(axis);
        at[i] = rest % sizes[i];
        rest /= sizes[i];
      }
      places[at[0] + sizes[0] * (at[1] + sizes[1] * at[2])] = plane;
    }
    return places;
  }

  /** Whether the file itself says that its planes come in that order, or nothing of it. */
  private static boolean isInOrder(Element pixels, int[] sizes, int... places) {
    for (Element data : XmlText.all(pixels, "TiffData")) {
      boolean numbered = data.hasAttribute("IFD");
      int c = (int) number(data, "FirstC");
      int z = (int) number(data, "FirstZ");
      int t = (int) number(data, "FirstT");
      boolean inside = c >= 0 && z >= 0 && t >= 0 && c < sizes[0] && z < sizes[1] && t < sizes[2];
      if (!inside
          || numbered && places[c + sizes[0] * (z + sizes[1] * t)] != (int) number(data, "IFD")) {
        return false;
      }
    }
    return true;
  }

  private static double number(Element element, String attribute) {
    return Numbers.first(element.getAttribute(attribute)).orElse(0);
  }

  private static double length(Element pixels, char axis) {
    String unit = pixels.getAttribute("PhysicalSize" + axis + "Unit");
    return number(pixels, "PhysicalSize" + axis)
        * LengthUnit.um(unit.isEmpty() ? "um" : unit).orElse(0);
  }
}
