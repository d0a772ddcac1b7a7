package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an image tells of the microscope that took it: its calibration, then OME-XML,
 * Micro-Manager's JSON, lines of its info.
 */
public final class ImageOptics {

  /** The title of a channel that ImageJ has split off. */
  private static final Pattern SPLIT = Pattern.compile("C(\\d{1,2})-.*");

  private final ImagePlus image;
  private final OpticsClues calibration;
  private final List<FileClues> sources = new ArrayList<>();

  private ImageOptics(ImagePlus image) {
    this.image = image;
    calibration = calibration(image);
  }

  /** Reads what an image tells. */
  public static ImageOptics of(ImagePlus image) {
    ImageOptics optics = new ImageOptics(image);
    List<String> texts = ImageText.of(image);
    texts.forEach(text -> optics.sources.add(OmeXml.clues(text, image)));
    texts.forEach(text -> optics.sources.add(MicroManager.clues(text)));
    texts.forEach(text -> optics.sources.addAll(InfoLines.clues(text)));
    return optics;
  }

  /** What the calibration alone tells: sizes. */
  public static OpticsClues calibration(ImagePlus image) {
    PixelSize size = PixelSize.of(image);
    OptionalDouble step = image.getNSlices() > 1 ? size.stepUm() : OptionalDouble.empty();
    return OpticsClues.NONE
        .found(Quantity.PIXEL, size.knownUm().orElse(0), "calibration")
        .found(Quantity.STEP, step.orElse(0), "calibration");
  }

  /**
   * What is told of a channel.
   *
   * @param channel from 1
   */
  public OpticsClues of(int channel) {
    OpticsClues all = calibration;
    for (FileClues source : sources) {
      all = all.or(of(channel, source.channels().size(), source::of));
    }
    for (FileClues source : sources) {
      all = all.or(of(channel, source.names().size(), source::usual));
    }
    return all;
  }

  /**
   * What a source tells of the channel that this one is, or was.
   *
   * @param told of how many channels it tells
   */
  private OpticsClues of(int channel, int told, BiFunction<Integer, Integer, OpticsClues> source) {
    int count = image.getNChannels();
    Matcher split = SPLIT.matcher(image.getTitle());
    int before = count == 1 && split.matches() ? Integer.parseInt(split.group(1)) : 0;
    return before >= 1 && before <= told
        ? source.apply(before, told)
        : source.apply(channel, count);
  }
}
