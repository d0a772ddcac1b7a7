package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchRow.Status;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.facts.Version;
import io.github.selfdeblur.image.file.AtomicFile;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Deblurs files one after the other, goes on after failures, and keeps a table and a log. A file is
 * done when its result is there; all files appear complete or not at all, so that a run that was
 * killed is finished by the same run once more.
 */
public final class BatchRun {

  private final List<BatchInput> inputs;
  private final BatchOutputs outputs;
  private final Recipe recipe;
  private final Request request;
  private final BatchListener listener;
  private final BatchTable table;
  private final BatchLog log;
  private final TimeLeft time = new TimeLeft();
  private final List<BatchRow> rows = new ArrayList<>();

  private BatchRun(
      List<BatchInput> inputs,
      BatchOutputs outputs,
      Recipe recipe,
      Request request,
      BatchListener listener,
      BatchTable table,
      BatchLog log) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.recipe = recipe;
    this.request = request;
    this.listener = listener;
    this.table = table;
    this.log = log;
  }

  /**
   * Runs a batch to its end, or until the listener stops it.
   *
   * @param request the batch as the user asked for it, for the report that every result carries
   * @throws IllegalArgumentException with one sentence, before any work, where there are no files,
   *     two would have the same result, or another batch is at work in the output folder
   * @throws IOException with one sentence where inputs cannot be found, or table and log not
   *     written
   * @throws EngineUnavailableException where PyTorch is needed and missing
   */
  public static BatchSummary of(
      BatchInputs inputs,
      BatchOutputs outputs,
      Recipe recipe,
      Request request,
      BatchListener listener)
      throws IOException {
    List<BatchInput> files = inputs.find(outputs.folder());
    outputs.check(files);
    ImageFiles.prepareFolder(outputs.folder());
    try (BatchLog log = BatchLog.open(outputs.log())) {
      AtomicFile.removeTemporaries(outputs.folder());
      BatchTable table = BatchTable.open(outputs.table());
      return new BatchRun(files, outputs, recipe, request, listener, table, log).run();
    }
  }

  private BatchSummary run() throws IOException {
    log.add(
        String.format(
            "SelfDeblur %s, %d files, %s%s",
            Version.current(),
            inputs.size(),
            recipe.parameters(),
            outputs.again() ? ", all again" : ""));
    Set<BatchInput> toDo =
        inputs.stream()
            .filter(input -> outputs.again() || !outputs.isDone(input))
            .collect(Collectors.toSet());
    Course course = new Course(listener.cancelling(), toDo.size());
    for (BatchInput input : inputs) {
      int number = rows.size() + 1;
      BatchRow row = toDo.contains(input) ? made(input, number, course) : skipped(input);
      if (row == null) {
        break;
      }
      keep(row);
      listener.ended(row, number, inputs.size());
    }
    BatchSummary summary =
        new BatchSummary(rows, inputs.size(), time.elapsedSeconds(), outputs.table());
    table.save();
    log.add(summary.text());
    return summary;
  }

  /** A table that another program has open is written after a later file. */
  private void keep(BatchRow row) throws IOException {
    rows.add(row);
    table.put(row);
    log.add(row.text() + "; " + row.parameters());
    try {
      table.save();
    } catch (IOException e) {
      log.add(e.getMessage());
    }
  }

  private BatchRow skipped(BatchInput input) {
    BatchRow before = table.get(input.name());
    if (before == null || before.status() == Status.FAILED) {
      return BatchRow.found(input.name(), outputs.name(outputs.result(input)));
    }
    return before.skipped(recipe.parameters());
  }

  /** Null where the file was stopped. */
  private BatchRow made(BatchInput input, int number, Course course) {
    long start = System.nanoTime();
    try {
      listener.began(input.name(), number, inputs.size());
      course.begin(input.name(), 1);
      StringJoiner notes = new StringJoiner(" ");
      ImagePlus image = ImageFiles.open(input.file(), notes::add);
      Recording recording = Recording.of(image, StackOptions.allPlanes());
      Recipe.Made made = recipe.make(image, course);
      recording.end(made.runs(), made.images(), made.notes(), request);
      return saved(input, made.saying(notes.toString()), start);
    } catch (CancellationException e) {
      return null;
    } catch (EngineUnavailableException e) {
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
