package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.stop.StopReason;

/**
 * A preset of a blind deconvolution, which finds a PSF of its own in the plane.
 *
 * @param options with the seed of the first run
 * @param runs with seeds that follow each other
 */
public record BlindEntry(SelfDeblurOptions options, int runs) implements Entry {

  @Override
  public String label() {
    return options.preset().label();
  }

  @Override
  public boolean takesPsf() {
    return false;
  }

  @Override
  public boolean isForPlanesOnly() {
    return true;
  }

  @Override
  public Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor) {
    SelfDeblurOptions seeded = options.toBuilder().seed(options.seed() + number).build();
    StickyMonitor heard = new StickyMonitor(monitor);
    TimeLeft time = new TimeLeft();
    HyperstackDeblurring run = HyperstackDeblurring.ofPlane(blurry, seeded, heard);
    StopReason reason = run.runs().get(0).report().method().stopReason();
    boolean complete = reason.isComplete() && !heard.isStopped();
    return new Made(run.deblurred(), run.psfs(), time.elapsedSeconds(), complete);
  }
}
