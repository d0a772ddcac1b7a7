package io.github.selfdeblur.image.volume;

import ij.ImagePlus;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.choice.Stop;
import java.util.List;
import java.util.Optional;

/** Whether the slices of an image are deblurred as a volume. */
public final class VolumeChoice {

  private static final int LEAST_SLICES = 8;

  private VolumeChoice() {}

  /**
   * Whether they are; where a volume was asked for, it is one.
   *
   * @throws IllegalArgumentException with one sentence where a volume was asked for and cannot be
   */
  public static boolean isVolume(ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    boolean forVolumes = options.preset().isForVolumes();
    if (forVolumes && choice.stack() == StackMode.PLANES) {
      throw new IllegalArgumentException(
          "Preset "
              + options.preset().label()
              + " deblurs a stack as a volume, got stack planes: leave out stack or choose another"
              + " preset.");
    }
    Optional<String> reason =
        choice.stack() == StackMode.PLANES ? Optional.of("") : against(image, options, choice);
    if ((forVolumes || choice.stack() == StackMode.VOLUME) && reason.isPresent()) {
      throw new IllegalArgumentException(reason.get());
    }
    return reason.isEmpty();
  }

  /**
   * What there is to say to somebody with a stack that could be a volume if its optics were known;
   * empty where nothing is.
   */
  public static Optional<String> advice(
      ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    boolean open = choice.stack() == StackMode.AUTO && options.askedModel().isEmpty();
    return open && image.getNSlices() >= LEAST_SLICES
        ? optics(image, options).map(lack -> lack + " So slices are deblurred one by one.")
        : Optional.empty();
  }

  /** What speaks against a volume, a sentence. */
  private static Optional<String> against(
      ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    int slices = image.getNSlices();
    Method finish = options.schedule().finish();
    if (slices < LEAST_SLICES) {
      return Optional.of(
          ("A volume must have at least %d slices, got %d%s: set slices with Image > Properties, or"
                  + " choose %s.")
              .formatted(
                  LEAST_SLICES,
                  slices,
                  image.getNFrames() > 1 ? " (and " + image.getNFrames() + " frames)" : "",
                  options.preset().isForVolumes()
                      ? "another preset than " + options.preset().label()
                      : "stack planes"));
    }
    if (image.getType() == ImagePlus.COLOR_RGB) {
      return Optional.of(
          "A volume must be grey, got a stack of colour images: split its channels.");
    }
    if (choice.slices().areNumbered() && !isAll(choice, slices)) {
      return Optional.of(
          "A volume is all of the slices: leave out slices, got " + choice.slices().text() + ".");
    }
    Optional<String> network =
        options.preset().isForVolumes() ? inVolume(options) : inPlanes(options);
    if (network.isPresent()) {
      return network;
    }
    if (options.askedFinish().isPresent() && finish.isForPlanesOnly() && finish != Method.NETWORK) {
      return Optional.of(
          "The finish of a volume must be a method for stacks, got "
              + finish.label()
              + ": leave out finish, or choose stack planes.");
    }
    if (choice.psfPer() == PsfPer.PLANE) {
      return Optional.of("A volume has one PSF for all of its slices, got psf_per plane.");
    }
    return optics(image, options);
  }

  /** What asks for networks that deblur planes. */
  private static Optional<String> inPlanes(SelfDeblurOptions options) {
    boolean networks =
        options.preset().isPublished()
            || options.schedule().finish() == Method.NETWORK
            || options.askedModel().filter(model -> model != PsfModel.MICROGRAPH).isPresent();
    return networks
        ? Optional.of(
            "The networks deblur planes: leave out preset, PSF model and finish, or choose stack"
                + " planes.")
        : Optional.empty();
  }

  /** What networks in three dimensions do not heed. */
  private static Optional<String> inVolume(SelfDeblurOptions options) {
    boolean other =
        options.askedModel().filter(model -> model != PsfModel.PUPIL).isPresent()
            || options.noiseModel() != NoiseModel.UNIFORM
            || options.stop() != Stop.NEVER;
    return other
        ? Optional.of(
            "Preset "
                + options.preset().label()
                + " fits a pupil, weighs all voxels alike and does all iterations: leave out PSF"
                + " model, noise model and stop.")
        : Optional.empty();
  }

  private static boolean isAll(StackOptions choice, int slices) {
    return choice.slices().of(1, slices).length == slices;
  }

  private static Optional<String> optics(ImagePlus image, SelfDeblurOptions options) {
    RunOptics optics = RunOptics.of(image, options);
    Optional<Optics> known = optics.in(image.getC(), options).optics();
    if (known.isEmpty()) {
      List<String> missing = optics.missing(image.getC());
      return Optional.of(
          "A volume needs "
              + String.join(", ", missing).replaceFirst(", ([^,]*)$", " and $1")
              + ", which neither the options nor the image tell.");
    }
    return known.get().zStepUm().isPresent()
        ? Optional.empty()
        : Optional.of(
            "A volume needs the distance of its slices, which the image does not tell: give"
                + " z_step, or set the voxel depth with Image > Properties.");
  }
}
