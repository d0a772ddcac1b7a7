package io.github.selfdeblur.batch;

import io.github.selfdeblur.batch.BatchRow.Status;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.files.BatchInputs;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.batch.recipe.Recipe;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.facts.Version;
import io.github.selfdeblur.image.file.AtomicFile;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Deblurs files, goes on after failures, and keeps a table and a log. A file is done when its
 * result is there; all files appear complete or not at all, so that a run that was killed is
 * finished by the same run once more.
 */
public final class BatchRun {

  private final List<BatchInput> inputs;
  private final BatchOutputs outputs;
  private final String parameters;
  private final BatchListener listener;
  private final BatchTable table;
  private final BatchLog log;
  private final TimeLeft time = new TimeLeft();
  private final Map<String, BatchRow> rows = new HashMap<>();

  private BatchRun(
      List<BatchInput> inputs,
      BatchOutputs outputs,
      String parameters,
      BatchListener listener,
      BatchTable table,
      BatchLog log) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.parameters = parameters;
    this.listener = listener;
    this.table = table;
    this.log = log;
  }

  /**
   * Runs a batch on this machine to its end, or until the listener stops it.
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
    BatchMaker here = new OneByOne(new FileWork(outputs, recipe, request), listener);
    return of(inputs, outputs, recipe, here, listener);
  }

  /**
   * The same, where {@code maker} makes the results.
   *
   * @throws IOException as the other, and where the maker can make none
   */
  public static BatchSummary of(
      BatchInputs inputs,
      BatchOutputs outputs,
      Recipe recipe,
      BatchMaker maker,
      BatchListener listener)
      throws IOException {
    List<BatchInput> files = inputs.find(outputs.folder());
    outputs.check(files);
    ImageFiles.prepareFolder(outputs.folder());
    try (BatchLog log = BatchLog.open(outputs.log())) {
      AtomicFile.removeTemporaries(outputs.folder());
      BatchTable table =
          BatchTable.open(outputs.table(), files.stream().map(BatchInput::name).toList());
      return new BatchRun(files, outputs, recipe.parameters(), listener, table, log).run(maker);
    }
  }

  private BatchSummary run(BatchMaker maker) throws IOException {
    log.add(
        String.format(
            "SelfDeblur %s, %d files, %s%s",
            Version.current(), inputs.size(), parameters, outputs.again() ? ", all again" : ""));
    List<BatchInput> toDo = new ArrayList<>();
    for (BatchInput input : inputs) {
      if (outputs.again() || !outputs.isDone(input)) {
        toDo.add(input);
      } else {
        ended(skipped(input));
      }
    }
    try {
      maker.make(toDo, this::ended);
    } finally {
      table.save();
    }
    BatchSummary summary = summary();
    log.add(summary.text());
    return summary;
  }

  /** In the order of the files, whatever ended first. */
  private BatchSummary summary() {
    List<BatchRow> ordered =
        inputs.stream().map(input -> rows.get(input.name())).filter(Objects::nonNull).toList();
    return new BatchSummary(ordered, inputs.size(), time.elapsedSeconds(), outputs.table());
  }

  /** A table that another program has open is written after a later file. */
  private void ended(BatchRow row) throws IOException {
    rows.put(row.file(), row);
    table.put(row);
    log.add(row.text() + "; " + row.parameters());
    try {
      table.saveNowAndThen();
    } catch (IOException e) {
      log.add(e.getMessage());
    }
    listener.ended(row, rows.size(), inputs.size());
  }

  private BatchRow skipped(BatchInput input) {
    BatchRow before = table.get(input.name());
    if (before == null || before.status() == Status.FAILED) {
      return BatchRow.found(input.name(), outputs.name(outputs.result(input)));
    }
    return before.skipped(parameters);
  }
}
