package io.github.selfdeblur.window;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A run that is over, and its results.
 *
 * @param how it ended, in a few words
 * @param verdict a sentence: what was found, how sure that is, and what to try
 * @param planes of the source that the image consists of
 * @param image what came out
 * @param psf 32-bit; of three dimensions where it has slices
 * @param actions what can be done next
 */
public record RunEnd(
    String how,
    String verdict,
    PlaneSet planes,
    ImagePlus image,
    ImagePlus psf,
    List<Action> actions) {

  public RunEnd {
    actions = List.copyOf(actions);
  }

  /**
   * What a button does, on a thread of its own.
   *
   * @param name on the button
   * @param help what it does, or why it cannot
   * @param work empty: it cannot be
   */
  public record Action(String name, String help, Optional<Callable<Outcome>> work) {}

  /**
   * What came of an action.
   *
   * @param words what is told of it, such as "copied to the clipboard"
   * @param image that is to be seen from now on; empty: the same
   */
  public record Outcome(String words, Optional<ImagePlus> image) {}
}
