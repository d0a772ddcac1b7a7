package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchRow.Status;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.batch.recipe.CommonPsf;
import io.github.selfdeblur.batch.recipe.Recipe;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

/**
 * Makes the result of a file, and saves it.
 *
 * @param request the batch as the user asked for it, for the report that every result carries
 */
public record FileWork(BatchOutputs outputs, Recipe recipe, Request request) {

  /** The same where the PSF that serves all is known. */
  public FileWork with(CommonPsf psf) {
    return new FileWork(outputs, recipe.with(psf), request);
  }

  /**
   * Makes it; a file that fails has a row that says so.
   *
   * @param monitor cancels it
   * @throws CancellationException where it was cancelled: nothing is kept
   * @throws EngineUnavailableException where PyTorch is needed and missing
   */
  public BatchRow made(BatchInput input, Monitor monitor) {
    long start = System.nanoTime();
    try {
      StringJoiner notes = new StringJoiner(" ");
      ImagePlus image = ImageFiles.open(input.file(), notes::add);
      Recording recording = Recording.of(image, StackOptions.allPlanes());
      Recipe.Made made = recipe.make(image, monitor);
      recording.end(made.runs(), made.images(), made.notes(), request);
      return saved(input, made.saying(notes.toString()), start);
    } catch (CancellationException | EngineUnavailableException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return BatchRow.failed(input.name(), Reason.of(e), seconds(start), recipe.parameters());
    }
  }

  /** The result comes last: where it is, all is. */
  private BatchRow saved(BatchInput input, Recipe.Made made, long start) throws IOException {
    Path result = outputs.result(input);
    String psfName = made.psfName();
    if (made.ownPsf() != null) {
      outputs.savePsf(made.ownPsf(), outputs.psf(input));
      psfName = outputs.name(outputs.psf(input));
    }
    if (made.views() != null) {
      outputs.saveViews(made.views(), outputs.views(input));
    }
    outputs.save(made.image(), result);
    return new BatchRow(
        input.name(),
        Status.DONE,
        made.remark(),
        outputs.name(result),
        psfName,
        seconds(start),
        made.iterations(),
        made.fitError(),
        made.noise(),
        recipe.parameters());
  }

  private static double seconds(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1_000_000 / 1000.0;
  }
}
