package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchListener;
import io.github.selfdeblur.batch.BatchMaker;
import io.github.selfdeblur.batch.BatchRow;
import io.github.selfdeblur.batch.FileWork;
import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.batch.recipe.CommonPsf;
import io.github.selfdeblur.cli.terminal.Master;
import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.cluster.Shared;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cluster, which makes the results of several files at once. Where one PSF serves all, it is sent
 * to each machine once; where it is first to be found, that is a piece of its own.
 *
 * @param master of it
 * @param arguments see {@link Batch#work}
 */
record OnCluster(Master master, FileWork work, List<String> arguments, BatchListener listener)
    implements BatchMaker {

  @Override
  public void make(List<BatchInput> files, Ended ended) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    try (Cluster cluster = master.start(need(files))) {
      int next = 0;
      boolean goesOn = true;
      Optional<CommonPsf> psf = work.recipe().psf(false);
      while (goesOn && next < files.size() && psf.isEmpty() && work.recipe().seeksPsf()) {
        boolean[] found = {false};
        Ended first =
            row -> {
              found[0] = row.status() == BatchRow.Status.DONE;
              ended.ended(row);
            };
        goesOn = make(cluster, files.subList(next, ++next), null, first);
        psf = work.recipe().psf(found[0]);
      }
      if (goesOn) {
        Shared<CommonPsf> shared = psf.map(cluster::share).orElse(null);
        make(cluster, files.subList(next, files.size()), shared, ended);
      }
    }
  }

  private boolean make(Cluster cluster, List<BatchInput> files, Shared<CommonPsf> psf, Ended ended)
      throws IOException {
    int[] done = {0};
    listener.began("", 1, files.size());
    return cluster.run(
        files.size() == 1 ? files.get(0).name() : files.size() + " files",
        files.stream().map(file -> FilePiece.of(file, arguments, psf)).toList(),
        (number, row) -> {
          listener.began("", Math.min(++done[0] + 1, files.size()), files.size());
          ended.ended(row);
        },
        listener);
  }

  /** Of the largest file that can be opened. */
  private Need need(List<BatchInput> files) {
    List<BatchInput> bySize =
        files.stream()
            .sorted(
                Comparator.comparingLong((BatchInput f) -> f.file().toFile().length()).reversed())
            .toList();
    for (BatchInput file : bySize) {
      try {
        ImagePlus image = ImageFiles.open(file.file());
        return work.recipe().need(image);
      } catch (IOException | IllegalArgumentException e) {
        continue; // its row will say so
      }
    }
    return new Need(1, 0, 0, "no file");
  }
}
