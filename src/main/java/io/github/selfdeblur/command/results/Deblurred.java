package io.github.selfdeblur.command.results;

import ij.ImagePlus;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.Snapshots;
import io.github.selfdeblur.options.choice.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code SelfDeblur...} makes of an image: images that are not yet shown.
 *
 * @param deblurred the sharp image
 * @param psf 32-bit, of sum 1; a stack of those that were found
 * @param others what {@code snapshots_every}, {@code seeds} and {@code show_network} ask for
 * @param report where the result comes from, as JSON
 */
public record Deblurred(ImagePlus deblurred, ImagePlus psf, List<ImagePlus> others, String report) {

  /**
   * @param network whether the network's images were asked for
   */
  public static Deblurred of(HyperstackDeblurring run, boolean network, String report) {
    List<ImagePlus> others = new ArrayList<>();
    if (run.snapshots() != null) {
      others.add(run.snapshots().psfs(Snapshots.SUFFIX));
      others.add(run.snapshots().images(Snapshots.SUFFIX));
    }
    if (run.seeds() != null) {
      others.add(run.seeds().images());
      others.add(run.seeds().agreement());
    }
    boolean finished = run.runs().get(0).report().blind().finish() != Method.NETWORK;
    if (network && finished && run.networks() != null) {
      others.add(run.networks());
    }
    return new Deblurred(run.deblurred(), run.psfs(), List.copyOf(others), report);
  }
}
