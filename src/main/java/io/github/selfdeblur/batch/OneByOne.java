package io.github.selfdeblur.batch;

import io.github.selfdeblur.batch.files.BatchInput;
import io.github.selfdeblur.progress.Course;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** This machine, which makes one result after the other. */
public record OneByOne(FileWork work, BatchListener listener) implements BatchMaker {

  @Override
  public void make(List<BatchInput> files, Ended ended) throws IOException {
    Course course = new Course(listener.cancelling(), files.size());
    try {
      for (int i = 0; i < files.size(); i++) {
        BatchInput input = files.get(i);
        listener.began(input.name(), i + 1, files.size());
        course.begin(input.name(), 1);
        ended.ended(work.made(input, course));
      }
    } catch (CancellationException e) {
      return; // of the file that was at work nothing is kept
    }
  }
}
