package io.github.selfdeblur.command.dialog.preview;

import io.github.selfdeblur.image.trial.Trial;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;

/** What the values of a dialog do to a part of the image, which takes a while. */
public interface TryQuestion {

  /**
   * The answer; called on a thread of its own.
   *
   * @throws IOException and other exceptions with one sentence for the user
   */
  Trial answer(Monitor monitor) throws IOException;
}
