package io.github.selfdeblur.cli;

import io.github.selfdeblur.batch.BatchRow;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.recipe.CommonPsf;
import io.github.selfdeblur.cluster.Piece;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a batch, whose result another machine makes.
 *
 * @param file see {@link BatchInput}, as the next two
 * @param arguments of the batch, see {@link Batch#work}
 * @param psf that serves all files; null where there is none
 */
record FilePiece(
    String file, String relative, String name, ArrayList<String> arguments, Shared<CommonPsf> psf)
    implements Piece<BatchRow> {

  static FilePiece of(BatchInput input, List<String> arguments, Shared<CommonPsf> psf) {
    return new FilePiece(
        input.file().toString(),
        input.relative().toString(),
        input.name(),
        new ArrayList<>(arguments),
        psf);
  }

  @Override
  public BatchRow make(Monitor monitor) throws IOException {
    Optional<CommonPsf> common = Optional.ofNullable(psf).map(Shared::value);
    BatchInput input = new BatchInput(Path.of(file), Path.of(relative), name);
    return Batch.work(arguments, common).made(input, monitor);
  }
}
