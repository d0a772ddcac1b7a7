package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.engine.memory.PeakMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Several methods on one plane with one PSF, or on one volume with one of several slices.
 *
 * @param blurry the image whose plane or volume is shown, 32-bit or RGB
 * @param truth the sharp one; null where there is none
 * @param results first of the blurry one itself, then in the order of the methods
 */
public record Comparison(ImagePlus blurry, ImagePlus truth, List<Result> results) {

  /**
   * What one method made.
   *
   * @param method its label
   * @param image of the plane's or volume's size and grey scale
   * @param numbers quality by name; of methods also seconds, the peak memory of the whole process
   *     and the flux ratio
   */
  public record Result(String method, ImagePlus image, Map<String, Double> numbers) {}

  /**
   * Refuses, before any long work, a truth that cannot be compared with the image.
   *
   * @param truth null where there is none
   * @throws IllegalArgumentException with one sentence
   */
  public static void check(ImagePlus blurry, ImagePlus truth) {
    if (truth != null) {
      Grid sharp = ImageFiles.pixels(truth);
      new PlaneQuality(ImageFiles.pixels(blurry)).against(sharp, sharp.maximum());
    }
  }

  /**
   * Finds a PSF for methods to be compared with; null where the search was stopped.
   *
   * @param known whose seed, device and threads the search has
   * @param found is given the PSF, also where the search was stopped
   */
  public static PsfImage findPsf(
      ImagePlus blurry,
      int width,
      int height,
      KnownPsfOptions known,
      Monitor monitor,
      Consumer<ImagePlus> found) {
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST)
            .psfSize(width, height)
            .seed(known.seed())
            .device(known.device())
            .threads(known.threads())
            .build();
    StickyMonitor heard = new StickyMonitor(monitor);
    ImageDeblurring run = ImageDeblurring.of(blurry, options, heard);
    found.accept(run.psf());
    return heard.isStopped() ? null : run.psfOfRun(blurry);
  }

  /**
   * Runs the methods one after the other; one that is stopped is the last.
   *
   * @param options for all of them, whatever its own method
   */
  public static Comparison of(
      ImagePlus blurry,
      PsfImage psf,
      List<Method> methods,
      KnownPsfOptions options,
      ImagePlus truth,
      Monitor monitor) {
    Judged judged = Judged.of(blurry, truth, psf, methods, options.threads());
    StickyMonitor heard =
        new StickyMonitor(monitor) {
          @Override
          public void noted(String sentence) {} // the same of every method
        };
    List<Result> results = new ArrayList<>();
    results.add(new Result("blurry", blurry, judged.numbers(blurry)));
    for (Method method : methods) {
      PeakMemory.reset();
      ImageDeconvolution run = ImageDeconvolution.of(blurry, psf, options.with(method), heard);
      judged.show(run.image());
      Map<String, Double> numbers = new LinkedHashMap<>();
      numbers.put("seconds", run.report().run().seconds());
      numbers.put("peak_memory_mb", PeakMemory.megabytes());
      numbers.put("flux_ratio", judged.light(run.image()) / judged.light(blurry));
      numbers.putAll(judged.numbers(run.image()));
      boolean complete = run.report().complete();
      String remark = heard.isStopped() ? " (stopped)" : " (failed)";
      String label = method.label() + (complete ? "" : remark);
      results.add(new Result(label, run.image(), numbers));
      if (heard.isStopped()) {
        break;
      }
    }
    return new Comparison(blurry, truth, results);
  }
}
