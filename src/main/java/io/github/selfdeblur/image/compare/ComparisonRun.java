package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.engine.memory.PeakMemory;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.compare.entry.Made;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SliceStack;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the entries of a comparison one after the other. One that is stopped is the last; one that
 * cannot is left out, unless no other can.
 */
final class ComparisonRun {

  static final String SECONDS = "seconds";

  private final ComparisonTask task;
  private final PsfImage given;
  private final Judged judged;
  private final EntryMonitor told;
  private final StickyMonitor heard;
  private final ComparisonWatch watch;
  private final List<Result> results = new ArrayList<>();

  /**
   * @param given the PSF that entries share; null where none needs it and none was given
   */
  ComparisonRun(ComparisonTask task, PsfImage given, ComparisonWatch watch, Monitor monitor) {
    this.task = task;
    this.given = given;
    this.watch = watch;
    judged = Judged.of(task, given);
    told = new EntryMonitor(monitor, watch);
    heard = new StickyMonitor(told);
  }

  Comparison run() {
    ImagePlus blurry = task.blurry();
    Map<String, Double> before = new LinkedHashMap<>(judged.numbers(blurry, given));
    before.remove(Judged.SIMILARITY); // it says nothing of the blurry image
    results.add(new Result("blurry", List.of(new Result.Run(blurry, null, false, before))));
    RuntimeException failed = null;
    for (int i = 0; i < task.entries().size() && !heard.isStopped(); i++) {
      try {
        run(i);
      } catch (IllegalArgumentException | ArithmeticException e) {
        failed = leftOut(i, e);
      } catch (IOException e) {
        failed = leftOut(i, new IllegalArgumentException(e.getMessage(), e));
      }
    }
    if (failed != null && results.size() == 1) {
      throw failed;
    }
    addErrorRatios();
    return new Comparison(blurry, task.truth(), image(task.truePsf()), results);
  }

  private void addErrorRatios() {
    if (task.truth() == null || task.truePsf() == null || judged.areVolumes()) {
      return;
    }
    told.quiet();
    try {
      ErrorRatios.add(task, given, results, heard);
    } catch (IllegalArgumentException | ArithmeticException e) {
      told.told("There are no error ratios: " + e.getMessage());
    }
  }

  private RuntimeException leftOut(int entry, RuntimeException why) {
    if (task.entries().size() > 1) {
      told.told(task.entries().get(entry).label() + " was left out: " + why.getMessage());
    }
    watch.ended(entry, null);
    return why;
  }

  private void run(int number) throws IOException {
    Entry entry = task.entries().get(number);
    told.begin(number, entry.takesPsf());
    Course course = new Course(heard, entry.runs());
    List<Result.Run> runs = new ArrayList<>();
    String remark = "";
    for (int i = 0; i < entry.runs() && !(i > 0 && heard.isStopped()); i++) {
      course.begin(entry.label() + (entry.runs() > 1 ? ", seed " + (i + 1) : ""), 1);
      PeakMemory.reset();
      Made made = entry.run(task.blurry(), entry.takesPsf() ? given : null, i, course);
      if (made.complete() || i == 0) {
        runs.add(run(entry, made));
      }
      if (!made.complete() && i == 0) {
        remark = heard.isStopped() ? " (stopped)" : " (failed)";
      }
    }
    Result result = new Result(entry.label() + remark, runs);
    results.add(result);
    watch.ended(number, result);
  }

  private Result.Run run(Entry entry, Made made) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (!Double.isNaN(made.seconds())) {
      numbers.put(SECONDS, made.seconds());
      numbers.put("peak_memory_mb", PeakMemory.megabytes());
    }
    judged.show(made.image());
    PsfImage psf = entry.takesPsf() ? given : null;
    boolean found = made.psf() != null;
    if (found) {
      psf = PsfImage.of(made.psf(), PsfOrigin.MIDDLE, task.blurry());
    }
    numbers.put("flux_ratio", judged.light(made.image()) / judged.light(task.blurry()));
    numbers.putAll(judged.numbers(made.image(), psf));
    return new Result.Run(made.image(), image(psf), found, numbers);
  }

  private static ImagePlus image(PsfImage psf) {
    return psf == null ? null : new ImagePlus("PSF", SliceStack.of(psf.psf().values()));
  }
}
