package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The optics of a run, channel by channel: number by number what was given, else what the image
 * tells. Presets as published look into the image only where optics are asked for.
 */
public final class RunOptics {

  private final ImagePlus image;
  private final SelfDeblurOptions options;
  private final ImageOptics told;

  private RunOptics(ImagePlus image, SelfDeblurOptions options) {
    this.image = image;
    this.options = options;
    boolean asked =
        !options.opticsClues().isEmpty()
            || options.askedModel().filter(model -> model == PsfModel.PUPIL).isPresent();
    told = asked || !options.preset().isPublished() ? ImageOptics.of(image) : null;
  }

  /** Those of an image. */
  public static RunOptics of(ImagePlus image, SelfDeblurOptions options) {
    return new RunOptics(image, options);
  }

  /**
   * Options with the optics of a channel.
   *
   * @param channel from 1
   * @throws IllegalArgumentException with one sentence where some optics were given, and what is
   *     needed besides is neither given nor told
   */
  public SelfDeblurOptions in(int channel, SelfDeblurOptions all) {
    OpticsClues known = known(channel);
    if (missing(known).isEmpty()) {
      return all.toBuilder().optics(known).build();
    }
    checkGiven(known);
    return all.toBuilder().optics(OpticsClues.NONE).build();
  }

  /** The optics of a channel with their sources, in a sentence; empty where they are unknown. */
  public Optional<String> sentence(int channel) {
    OpticsClues known = known(channel);
    return missing(known).isEmpty()
        ? Optional.of("Optics: " + usual(known).describe() + ".")
        : Optional.empty();
  }

  /**
   * What the optics of a channel lack, in a sentence; empty where they are known, or not asked for,
   * or nothing at all is told.
   */
  public Optional<String> lack(int channel) {
    OpticsClues known = known(channel);
    List<String> missing = missing(known);
    boolean wished = options.askedModel().map(model -> model == PsfModel.PUPIL).orElse(true);
    return missing.isEmpty() || known.isEmpty() || !wished || told == null
        ? Optional.empty()
        : Optional.of(
            "Optics unknown: there is "
                + known.describe()
                + ", but no "
                + String.join(" and no ", missing)
                + ".");
  }

  private OpticsClues known(int channel) {
    OpticsClues given = options.opticsClues();
    return given.or(told == null ? ImageOptics.calibration(image) : told.of(channel));
  }

  /** What a PSF of a channel cannot do without, and is not known, in words. */
  public List<String> missing(int channel) {
    return missing(known(channel));
  }

  /** What a PSF cannot do without, and is not known, in words. */
  public static List<String> missing(OpticsClues known) {
    List<String> missing = new ArrayList<>();
    if (!known.knows(Quantity.NA)) {
      missing.add("NA");
    }
    if (!known.knows(Quantity.EMISSION)) {
      missing.add("wavelength");
    }
    if (!known.knows(Quantity.PIXEL)) {
      missing.add("pixel size");
    }
    return missing;
  }

  private void checkGiven(OpticsClues known) {
    OpticsClues given = options.opticsClues();
    if (!given.knows(Quantity.NA) && !given.knows(Quantity.EMISSION)) {
      return;
    }
    if (known.knows(Quantity.NA) && known.knows(Quantity.EMISSION)) {
      PixelSize.of(image).lateralUm(); // which is refused
    }
    throw new IllegalArgumentException(
        "The optics need NA and wavelength, got " + known.describe() + ": give both or neither.");
  }

  /** With what is taken where nothing is known; NA and wavelength are. */
  public static OpticsClues usual(OpticsClues known) {
    OpticsClues all = known;
    if (!known.knows(Quantity.INDEX)) {
      double index = Optics.of(known).orElseThrow().immersionIndex();
      all = all.with(Quantity.INDEX, index, "by NA");
    }
    return known.modality().isPresent() ? all : all.with(Modality.WIDEFIELD, "usual");
  }
}
