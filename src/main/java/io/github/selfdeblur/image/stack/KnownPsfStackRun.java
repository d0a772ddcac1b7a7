package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PlaneSet.Position;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.image.stack.ImageDeconvolution.Run;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** From chosen planes and known PSFs to an {@link ImageDeconvolution}. */
final class KnownPsfStackRun {

  private final ImagePlus image;
  private final List<PsfImage> psfs;
  private final KnownPsfOptions options;
  private final Monitor monitor;

  /** Whether all slices of a channel and frame are deconvolved at once. */
  private final boolean volumes;

  private final PlaneSet planes;
  private final ResultStack result;
  private final PlaneByPlane planeByPlane;
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
    this.options = options;
    this.monitor = new StickyMonitor(monitor);
    volumes = psfs.get(0).psf().size().length > 2;
    if (volumes) {
      checkVolumes(choice);
    }
    planes = PlaneSet.of(image, volumes ? choice.withAllSlices() : choice);
    result = new ResultStack(image, planes, choice.output());
    planeByPlane = new PlaneByPlane(image, planes, result);
  }

  private void checkVolumes(StackOptions choice) {
    if (image.getNSlices() == 1) {
      throw new IllegalArgumentException(
          "A PSF of several slices is for an image of several slices, got one of "
              + image.getNFrames()
              + " frames and 1 slice: take the PSF's slice in focus, or set slices with Image >"
              + " Properties.");
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
    if (options.method().isForPlanesOnly()) {
      throw new IllegalArgumentException(
          "Method " + options.method().label() + " is for planes, got 3 dimensions.");
    }
    SourceStack.checkSize(image);
  }

  ImageDeconvolution result() {
    Set<String> psfNotes = PsfImage.notes(psfs);
    psfNotes.forEach(this::note);
    List<int[]> parts = parts();
    if (volumes || parts.size() > 1) {
      note(StackMemory.checked(image, planes, options.method(), psfs.get(0).psf().size()));
    }
    PlaneSurvey survey = parts.size() == 1 ? null : PlaneSurvey.of(image, planes, false, monitor);
    Course progress = new Course(monitor, parts.size());
    for (int i = 0; i < parts.size(); i++) {
      int[] part = parts.get(i);
      if (progress.isStopped()) {
        Arrays.stream(part).forEach(plane -> planeByPlane.keepUndone(plane, "(not deconvolved)"));
      } else if (survey != null && Arrays.stream(part).allMatch(survey::isConstant)) {
        Arrays.stream(part).forEach(planeByPlane::keepConstant);
      } else if (survey == null) {
        deconvolve(part, monitor);
      } else {
        String name = (volumes ? "volume " : "plane ") + (i + 1) + " of " + parts.size();
        progress.begin(name, 1);
        deconvolve(part, progress);
      }
    }
    planeByPlane.tellUndone(this::note);
    String suffix = "-" + options.method().label();
    return new ImageDeconvolution(
        result.image(suffix, this::info, this::note), runs, List.copyOf(psfNotes));
  }

  /** The places, among the chosen planes, of those that are deconvolved at once. */
  private List<int[]> parts() {
    if (!volumes) {
      return IntStream.range(0, planes.size()).mapToObj(plane -> new int[] {plane}).toList();
    }
    int channels = planes.channels().length;
    int slices = planes.slices().length;
    List<int[]> parts = new ArrayList<>();
    for (int frame = 0; frame < planes.frames().length; frame++) {
      for (int channel = 0; channel < channels; channel++) {
        int first = frame * slices * channels + channel;
        parts.add(IntStream.range(0, slices).map(slice -> first + slice * channels).toArray());
      }
    }
    return parts;
  }

  private void deconvolve(int[] part, Monitor heard) {
    Position at = planes.at().get(part[0]);
    Psf psf = psfs.get(psfs.size() == 1 ? 0 : at.channel() - 1).psf();
    if (volumes) {
      String name = "c:" + at.channel() + " t:" + at.frame();
      runs.add(new Run(name, deconvolveVolume(part, at, psf, heard)));
    } else {
      DeconvolutionReport report = planeByPlane.deconvolve(part[0], psf, options, heard);
      runs.add(new Run(at.toString(), report));
    }
  }

  private DeconvolutionReport deconvolveVolume(int[] part, Position at, Psf psf, Monitor heard) {
    Grid stack = SourceStack.of(image, at.channel(), at.frame());
    Img<FloatType> blurry = ImgLib2.image(stack);
    DeconvolutionResult sharp = Deconvolution.withPsf(blurry, psf, options, heard);
    for (int z = 0; z < part.length; z++) {
      planeByPlane.take(part[z], Views.hyperSlice(sharp.image(), 2, z), sharp.report());
    }
    return sharp.report();
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
