package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.ForwardingMonitor;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.progress.Wish;
import java.util.List;
import java.util.function.Consumer;

/**
 * Several methods, presets, images and plugins on one plane, or on one volume.
 *
 * @param blurry the image whose plane or volume is shown, 32-bit or RGB
 * @param truth the sharp one; null where there is none
 * @param truePsf null where there is none
 * @param results first of the blurry one itself, then in the order of the entries
 */
public record Comparison(
    ImagePlus blurry, ImagePlus truth, ImagePlus truePsf, List<Result> results) {

  /**
   * Finds a PSF for methods to be compared with; null where the search was stopped.
   *
   * @param known whose seed, device and threads the search has
   * @param watch hears that it is sought
   * @param found is given the PSF, also where the search was stopped
   */
  public static PsfImage findPsf(
      ImagePlus blurry,
      int width,
      int height,
      KnownPsfOptions known,
      Monitor monitor,
      ComparisonWatch watch,
      Consumer<ImagePlus> found) {
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST)
            .psfSize(width, height)
            .seed(known.seed())
            .device(known.device())
            .threads(known.threads())
            .build();
    StickyMonitor heard =
        new StickyMonitor(
            new ForwardingMonitor() {
              @Override
              protected Monitor heard() {
                return monitor;
              }

              @Override
              public Wish reached(double share, Part part) {
                return super.reached(share, part).or(watch.seeks());
              }
            });
    HyperstackDeblurring run = HyperstackDeblurring.ofPlane(blurry, options, heard);
    found.accept(run.psfs());
    return heard.isStopped() ? null : run.psfOfRun(blurry);
  }

  /**
   * Runs the entries one after the other; one that is stopped is the last.
   *
   * @param psf that entries share; null where none needs it and none was given
   * @throws IllegalArgumentException with one sentence where nothing can be compared
   */
  public static Comparison of(
      ComparisonTask task, PsfImage psf, ComparisonWatch watch, Monitor monitor) {
    return new ComparisonRun(task, psf, watch, monitor).run();
  }

  /** Whether any entry has found a PSF of its own. */
  public boolean foundPsfs() {
    return results.stream().anyMatch(Result::foundPsf);
  }
}
