package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import io.github.selfdeblur.options.optics.Immersion;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.w3c.dom.Element;

/**
 * OME-XML, in which microscopes are described for all programs: NA and immersion of the objective,
 * wavelengths and acquisition mode of each channel, sizes of px. The size of a pinhole is left out:
 * it is in µm, not in Airy discs.
 */
final class OmeXml {

  private static final String SOURCE = "OME-XML";

  private OmeXml() {}

  /** What a text holds for an image; of several images, the first of this size. */
  static FileClues clues(String text, ImagePlus image) {
    Element root = XmlText.element(text, "OME");
    if (root == null) {
      return FileClues.NONE;
    }
    Element first = null;
    for (Element candidate : XmlText.all(root, "Image")) {
      Element pixels = XmlText.first(candidate, "Pixels");
      if (pixels != null && isOf(pixels, image)) {
        return clues(root, candidate, pixels);
      }
      first = first == null && pixels != null ? candidate : first;
    }
    return first == null ? FileClues.NONE : clues(root, first, XmlText.first(first, "Pixels"));
  }

  private static boolean isOf(Element pixels, ImagePlus image) {
    return pixels.getAttribute("SizeX").equals(String.valueOf(image.getWidth()))
        && pixels.getAttribute("SizeY").equals(String.valueOf(image.getHeight()));
  }

  private static FileClues clues(Element root, Element image, Element pixels) {
    OpticsClues shared = objective(root, XmlText.first(image, "ObjectiveSettings"));
    shared = found(shared, Quantity.PIXEL, length(pixels, "PhysicalSizeX", "um"), SOURCE);
    shared = found(shared, Quantity.STEP, length(pixels, "PhysicalSizeZ", "um"), SOURCE);
    List<OpticsClues> channels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Element channel : XmlText.all(pixels, "Channel")) {
      channels.add(channel(channel, SOURCE + ", channel " + (channels.size() + 1)));
      String dye = channel.getAttribute("Fluor");
      names.add(dye.isEmpty() ? channel.getAttribute("Name") : dye);
    }
    return new FileClues(shared, channels, names);
  }

  private static OpticsClues channel(Element channel, String source) {
    OpticsClues clues = OpticsClues.NONE;
    clues = found(clues, Quantity.EMISSION, length(channel, "EmissionWavelength", "nm"), source);
    clues =
        found(clues, Quantity.EXCITATION, length(channel, "ExcitationWavelength", "nm"), source);
    var mode = ModalityName.in(channel.getAttribute("AcquisitionMode"));
    if (mode.isPresent()) {
      clues = clues.with(mode.get(), source);
    }
    return clues;
  }

  /**
   * The objective that an image was taken with; where that is not told, the only one.
   *
   * @param settings null where there are none
   */
  private static OpticsClues objective(Element root, Element settings) {
    List<Element> objectives = XmlText.all(root, "Objective");
    String id = settings == null ? "" : settings.getAttribute("ID");
    Element used = objectives.size() == 1 ? objectives.get(0) : null;
    for (Element objective : objectives) {
      used = !id.isEmpty() && id.equals(objective.getAttribute("ID")) ? objective : used;
    }
    OpticsClues clues = OpticsClues.NONE;
    if (settings != null) {
      clues = found(clues, Quantity.INDEX, number(settings, "RefractiveIndex"), SOURCE);
    }
    if (used == null) {
      return clues;
    }
    clues = found(clues, Quantity.NA, number(used, "LensNA"), SOURCE);
    var immersion = ImmersionName.of(used.getAttribute("Immersion"));
    OpticsClues named = OpticsClues.NONE;
    if (immersion.isPresent()) {
      named = named.found(Quantity.INDEX, immersion.map(Immersion::index).get(), SOURCE);
    }
    return clues.or(named).or(ObjectiveName.clues(used.getAttribute("Model"), SOURCE));
  }

  private static OptionalDouble number(Element element, String attribute) {
    return Numbers.first(element.getAttribute(attribute));
  }

  /** A length in µm; its unit stands in another attribute, or is the usual one. */
  private static OptionalDouble length(Element element, String attribute, String usualUnit) {
    String unit = element.getAttribute(attribute + "Unit");
    return Numbers.um(number(element, attribute), unit.isEmpty() ? usualUnit : unit);
  }

  private static OpticsClues found(
      OpticsClues clues, Quantity quantity, OptionalDouble value, String source) {
    return value.isPresent() ? clues.found(quantity, value.getAsDouble(), source) : clues;
  }
}
