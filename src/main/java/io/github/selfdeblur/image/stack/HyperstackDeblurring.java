package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.blind.RunQuality;
import io.github.selfdeblur.blind.RunReport;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.volume.VolumeChoice;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Map;

/**
 * A run on planes of an ImageJ image: images that are not yet shown, and what was done.
 *
 * @param deblurred the chosen planes in their order, a hyperstack where the source is one; of its
 *     grey scale, calibration, colours and display ranges
 * @param psfs 32-bit, each of sum 1: a channel, or frame, for each run
 * @param networks the images of G_x of the parts in which the PSFs were sought; null where they
 *     were not to be kept
 * @param snapshots of the searches for PSFs; null where none were taken
 * @param seeds what the runs of several seeds made; null where there was one
 * @param runs the runs that found the PSFs
 */
public record HyperstackDeblurring(
    ImagePlus deblurred,
    ImagePlus psfs,
    ImagePlus networks,
    Snapshots snapshots,
    SeedImages seeds,
    List<PsfRun> runs) {

  /**
   * A run that found a PSF.
   *
   * @param plane in which it was sought, such as "c:1 z:3 t:1"
   * @param area in which part of it, such as "256×256 px at 12, 40"
   * @param planes how many planes were deconvolved with the PSF
   * @param report how the run went
   * @param quality what the result tells by itself; see {@link RunQuality}
   */
  public record PsfRun(
      String plane, String area, int planes, RunReport report, Map<String, Double> quality) {}

  /**
   * A choice of planes, and of where their PSFs are sought, as it is for {@code image} now: the
   * same whatever plane is shown and part selected later, but for {@link
   * io.github.selfdeblur.options.choice.PsfPlane#CURRENT}.
   *
   * @throws IllegalArgumentException with one sentence where there is no such part
   */
  public static StackOptions explicit(
      ImagePlus image, StackOptions choice, SelfDeblurOptions options) {
    if (VolumeChoice.isVolume(image, options, choice)) {
      StackOptions volume = choice.withAllSlices().with(StackMode.VOLUME);
      return volume.explicit(image.getC(), image.getZ(), image.getT(), PsfArea.AUTO);
    }
    PlaneSet.Position seen = PlaneSet.current(image);
    PsfArea area = PsfAreas.of(image, choice.psfArea(), options).explicit();
    return choice.explicit(seen.channel(), seen.slice(), seen.frame(), area);
  }

  /**
   * Deblurs planes of {@code image}, one after the other, so that of a virtual stack no more than
   * one is loaded. The PSF is sought in one plane and used for those that share it.
   *
   * @throws IllegalArgumentException with one sentence, before any long work, where that cannot be
   */
  public static HyperstackDeblurring of(
      ImagePlus image, SelfDeblurOptions options, StackOptions stack, Monitor monitor) {
    ImagePlus seen = Palette.seen(image, monitor::noted);
    if (VolumeChoice.isVolume(seen, options, stack)) {
      return new VolumeStackRun(seen, options, stack.withAllSlices(), monitor).result();
    }
    VolumeChoice.advice(seen, options, stack).ifPresent(monitor::noted);
    return new StackRun(seen, options, stack, monitor).result();
  }

  /** The same of the current plane alone: of a large one the PSF from a part. */
  public static HyperstackDeblurring ofPlane(
      ImagePlus image, SelfDeblurOptions options, Monitor monitor) {
    StackOptions plane = StackOptions.builder().stack(StackMode.PLANES).networkImages(true).build();
    return of(image, options, plane, monitor);
  }

  /**
   * The first PSF that was found, for deconvolutions.
   *
   * @throws IllegalArgumentException with one sentence where the run diverged
   */
  public PsfImage psfOfRun(ImagePlus image) {
    StopReason reason = runs.get(0).report().method().stopReason();
    if (!reason.isComplete()) {
      throw new IllegalArgumentException(
          "The search for a PSF failed ("
              + reason.words()
              + "): give one, or choose another support.");
    }
    return PsfImage.of(psfs, PsfOrigin.MIDDLE, image);
  }

  /** Whether the PSFs are of three dimensions. */
  public boolean isOfVolumes() {
    return psfs.getNSlices() > 1;
  }

  /**
   * How the run, or the last of several, ended, such as "Done: all iterations done", or "Done"
   * where there were none to do.
   */
  public String ending() {
    RunReport last = runs.get(runs.size() - 1).report();
    if (last.method().iterationsDone() == 0 && last.method().stopReason().isComplete()) {
      return "Done";
    }
    return (last.method().failed() ? "Failed: " : "Done: ") + last.method().stopReason().words();
  }

  /** What to make of the first PSF, see {@link RunReport#verdict}. */
  public String verdict() {
    String first = runs.get(0).report().verdict();
    return runs.size() == 1 ? first : "The first of " + runs.size() + " PSFs: " + first;
  }

  /** What a run on the current plane made. */
  public static HyperstackDeblurring of(ImageDeblurring run) {
    PsfRun search = new PsfRun("current", "all", 1, run.report(), run.quality());
    boolean finished =
        run.report().blind().finish() != Method.NETWORK
            && run.report().method().iterationsDone() > 0;
    return new HyperstackDeblurring(
        run.deblurred(), run.psf(), finished ? run.network() : null, null, null, List.of(search));
  }
}
