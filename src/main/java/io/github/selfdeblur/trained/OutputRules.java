package io.github.selfdeblur.trained;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;

/** What a network's output must be like, by the settings. */
final class OutputRules {

  private OutputRules() {}

  /**
   * Checks size and channels.
   *
   * @param input (width, height, channels), as the output
   * @throws IllegalArgumentException with one sentence that says what to choose
   */
  static void check(Grid input, Grid output, int factor) {
    int channels = input.size()[2];
    int given = output.size()[2];
    if (given != channels) {
      throw new IllegalArgumentException(
          "The network must give as many channels as it takes, got "
              + given
              + " of "
              + channels
              + (given == 1 || given == 3
                  ? ": choose colours " + (given == 1 ? "grey." : "rgb.")
                  : "."));
    }
    if (output.width() != factor * input.width() || output.height() != factor * input.height()) {
      throw new IllegalArgumentException(
          "The network gives "
              + Size.text(output.width(), output.height())
              + " px of "
              + Size.text(input.width(), input.height())
              + " px, not "
              + factor
              + " times as many on each side: "
              + advice(input, output));
    }
  }

  private static String advice(Grid input, Grid output) {
    int times = output.width() / input.width();
    boolean enlarged =
        times > 0
            && output.width() == times * input.width()
            && output.height() == times * input.height();
    return enlarged
        ? "choose enlarge " + times + "."
        : "choose a multiple of sides, such as 4, 16 or 32.";
  }
}
