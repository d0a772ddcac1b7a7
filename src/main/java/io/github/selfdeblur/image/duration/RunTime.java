package io.github.selfdeblur.image.duration;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.volume.VolumeChoice;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import java.util.OptionalDouble;

/**
 * How long a run takes.
 *
 * @param pace what makes it slow
 * @param seconds on the machine of docs/performance.md, with both of its cores
 */
public record RunTime(Pace pace, double seconds) {

  /** Of the spectrum of any micrograph; docs/microscopy.md: 256×256 px take 4 to 6 s in all. */
  private static final double SPECTRUM_SECONDS = 3.3;

  /** Of 256×256 px, to choose among PSFs, and for the finish. */
  private static final double CHOICE_SECONDS = 0.8;

  private static final double FINISH_SECONDS = 0.9;

  private static final double WINDOW_PX = 256 * 256;

  /** Of 128×128×32 voxels: docs/microscopy.md, 89 to 258 s. */
  private static final double VOLUME_SECONDS = 150;

  /** As many voxels are deconvolved in the time of a search. */
  private static final double VOLUME_VOXELS = 3.0 * (64 << 16);

  /** Where nothing is known of this machine it may take so many times as long, or as short. */
  private static final double UNKNOWN = 2;

  /** Searches for the PSF of a volume differ by more. */
  private static final double UNKNOWN_VOLUME = 2.5;

  private static final double KNOWN_VOLUME = 1.6;

  /**
   * That of a run.
   *
   * @param options with the optics and, where these are unknown, the model of the PSF
   * @throws IllegalArgumentException with one sentence where there are no such planes
   */
  public static RunTime of(ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    if (VolumeChoice.isVolume(image, options, choice)) {
      PlaneSet set = PlaneSet.of(image, choice.withAllSlices());
      double volumes = (double) set.size() / image.getNSlices();
      double searches = searches(set, choice, set.channels().length);
      double voxels = volumes * image.getNSlices() * image.getWidth() * image.getHeight();
      return new RunTime(Pace.VOLUME, VOLUME_SECONDS * (searches + voxels / VOLUME_VOXELS));
    }
    PlaneSet set = PlaneSet.of(image, choice);
    double searches = choice.seeds() * searches(set, choice, set.size());
    double all = (double) set.size() * image.getWidth() * image.getHeight();
    double area = area(image, HyperstackDeblurring.explicit(image, choice, options).psfArea());
    if (options.psfModel() == PsfModel.MICROGRAPH) {
      double search = SPECTRUM_SECONDS + CHOICE_SECONDS * area / WINDOW_PX;
      return new RunTime(Pace.MICROGRAPH, searches * search + FINISH_SECONDS * all / WINDOW_PX);
    }
    double networks = options.schedule().finish() == Method.NETWORK ? set.size() : searches;
    return new RunTime(Pace.NETWORKS, networks * NetworkTime.seconds(options.schedule(), area));
  }

  /**
   * How many PSFs are sought.
   *
   * @param planes how many there are where each has its own
   */
  private static double searches(PlaneSet set, StackOptions choice, int planes) {
    return switch (choice.psfPer()) {
      case IMAGE -> 1;
      case CHANNEL -> set.channels().length;
      case PLANE -> planes;
    };
  }

  /** px in which a PSF is sought. */
  private static double area(ImagePlus image, PsfArea area) {
    double all = (double) image.getWidth() * image.getHeight();
    return switch (area.rule()) {
      case GIVEN -> area.given().map(part -> (double) part.width() * part.height()).orElse(all);
      case WINDOW -> Math.min(all, WINDOW_PX);
      default -> all;
    };
  }

  /** In words, such as "about 20 s on this machine", or a range where little is known. */
  public String text() {
    OptionalDouble known = pace.known();
    double here = seconds * known.orElse(1);
    boolean volume = pace == Pace.VOLUME;
    double spread =
        known.isPresent() ? (volume ? KNOWN_VOLUME : 1) : volume ? UNKNOWN_VOLUME : UNKNOWN;
    return Spans.text(here / spread, here * spread) + (known.isPresent() ? " on this machine" : "");
  }

  /** Takes note of how long a run took here that came to its own end. */
  public static void took(
      double here,
      ImagePlus image,
      SelfDeblurOptions options,
      StackOptions choice,
      HyperstackDeblurring result) {
    if (result.runs().stream().allMatch(run -> run.report().method().stopReason().isComplete())) {
      SelfDeblurOptions known = RunOptics.of(image, options).in(image.getC(), options);
      boolean networks = result.runs().get(0).report().method().iterationsDone() > 0;
      PsfModel model = networks ? PsfModel.FREE : PsfModel.MICROGRAPH;
      boolean told = known.askedModel().isPresent() || known.optics().isPresent();
      SelfDeblurOptions all = told ? known : known.toBuilder().psfModel(model).build();
      of(image, all, choice).took(here);
    }
  }

  /** Takes note of how long it took here, where ImageJ's preferences are kept. */
  public void took(double here) {
    if (IJ.getInstance() != null) {
      pace.remember(here / seconds);
    }
  }
}
