package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.image.stack.ImageDeconvolution.Run;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From chosen planes and known PSFs to an {@link ImageDeconvolution}. */
final class KnownPsfStackRun {

  private final ImagePlus image;
  private final List<PsfImage> psfs;
  private final KnownPsfOptions options;
  private final Monitor monitor;

  /** Whether all slices of a channel and frame are deconvolved at once. */
  private final boolean volumes;

  private final PlaneSet planes;
  private final BlockByBlock blocks;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder notes = new StringBuilder();

  /**
   * @param psfs one for all, or one for each channel of the image
   * @throws IllegalArgumentException with one sentence where there are no such planes
   */
  KnownPsfStackRun(
      ImagePlus image,
      List<PsfImage> psfs,
      KnownPsfOptions options,
      StackOptions choice,
      Monitor monitor) {
    this.image = image;
    this.psfs = psfs;
    this.monitor = new StickyMonitor(monitor);
    volumes = psfs.get(0).psf().size().length > 2;
    if (volumes) {
      checkVolumes(choice);
    }
    this.options = volumes ? ofVolumes(options) : options;
    planes = PlaneSet.of(image, volumes ? choice.withAllSlices() : choice);
    blocks = new BlockByBlock(image, planes, choice.output());
  }

  private void checkVolumes(StackOptions choice) {
    if (image.getNSlices() == 1) {
      throw new IllegalArgumentException(
          "A PSF of several slices is for an image of several slices, got "
              + (image.getNFrames() > 1 ? image.getNFrames() + " frames of 1 slice" : "1 slice")
              + ": take the PSF's slice in focus, or set slices with Image > Properties.");
    }
    if (image.getType() == ImagePlus.COLOR_RGB) {
      throw new IllegalArgumentException(
          "A stack of colour images cannot be deconvolved with a PSF of several slices: split its"
              + " channels first.");
    }
    if (choice.slices().areNumbered()) {
      throw new IllegalArgumentException(
          "With a PSF of several slices all slices are deconvolved at once: leave out slices, got "
              + choice.slices().text()
              + ".");
    }
    SourceStack.checkSize(image);
  }

  /** With a method for stacks. */
  private KnownPsfOptions ofVolumes(KnownPsfOptions asked) {
    KnownPsfOptions ofStacks = asked.ofStacks();
    Method method = ofStacks.method();
    if (!method.isForPlanesOnly()) {
      return ofStacks;
    }
    if (method == Method.NETWORK) {
      throw new IllegalArgumentException("Method network is for planes, got 3 dimensions.");
    }
    Method taken = asked.methodOfStacks();
    note(
        "Method "
            + method.label()
            + " is for planes: with a PSF of several slices "
            + taken.label()
            + " is taken.");
    return asked.with(taken);
  }

  ImageDeconvolution result() {
    Set<String> psfNotes = PsfImage.notes(psfs);
    psfNotes.forEach(this::note);
    List<Block> all = volumes ? Block.volumes(planes) : Block.planes(planes);
    if (volumes || all.size() > 1) {
      note(StackMemory.checked(image, planes, options.method(), psfs.get(0).psf().size()));
    }
    PlaneSurvey survey = all.size() == 1 ? null : PlaneSurvey.of(image, planes, false, monitor);
    Course progress = new Course(monitor, all.size());
    for (int i = 0; i < all.size(); i++) {
      Block block = all.get(i);
      if (progress.isStopped()) {
        blocks.keepUndone(block, "(not deconvolved)");
      } else if (survey == null) {
        deconvolve(block, monitor);
      } else if (block.all(survey::isConstant)) {
        blocks.keepConstant(block);
      } else {
        progress.begin(block.kind() + " " + (i + 1) + " of " + all.size(), 1);
        deconvolve(block, progress);
      }
    }
    String suffix = "-" + options.method().label();
    return new ImageDeconvolution(
        blocks.image(suffix, this::info, this::note), runs, List.copyOf(psfNotes));
  }

  private void deconvolve(Block block, Monitor heard) {
    Psf psf = psfs.get(psfs.size() == 1 ? 0 : block.at().channel() - 1).psf();
    runs.add(new Run(block.name(), blocks.deconvolve(block, psf, options, heard)));
  }

  private String info() {
    StringBuilder info = new StringBuilder();
    if (runs.size() == 1) {
      info.append(runs.get(0).report().summary());
    } else if (!runs.isEmpty()) {
      info.append(runs.get(0).report().heading());
      runs.forEach(run -> info.append(run.planes() + ": " + run.report().line() + "\n"));
    }
    return info.append(notes).toString();
  }

  private void note(String sentence) {
    monitor.noted(sentence);
    notes.append(sentence).append('\n');
  }
}
