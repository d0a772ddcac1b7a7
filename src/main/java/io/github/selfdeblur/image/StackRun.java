package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.DeconvolutionReport;
import io.github.selfdeblur.DeconvolutionResult;
import io.github.selfdeblur.RunQuality;
import io.github.selfdeblur.SelfDeblurResult;
import io.github.selfdeblur.image.HyperstackDeblurring.PsfRun;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.PsfPer;
import io.github.selfdeblur.options.PsfPlane;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.solve.IterationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/** From chosen planes to a {@link HyperstackDeblurring}. */
final class StackRun {

  /** About how much longer a px takes in the search for the PSF than in a deconvolution with it. */
  private static final double SEARCH = 300;

  private final ImagePlus image;
  private final SelfDeblurOptions options;
  private final StackOptions choice;
  private final StackListener listener;
  private final PlaneSet planes;
  private final PsfAreas areas;
  private final ResultStack result;

  /** One plane whose PSF is sought in all of it. */
  private final boolean plain;

  private final PsfStack psfs = new PsfStack();
  private final PsfStack networks = new PsfStack();
  private final List<PsfRun> runs = new ArrayList<>();
  private final StringBuilder info = new StringBuilder();
  private int notDone;

  /**
   * @throws IllegalArgumentException with one sentence where there are no such planes or areas
   */
  StackRun(
      ImagePlus image, SelfDeblurOptions options, StackOptions choice, StackListener listener) {
    this.image = image;
    this.options = ImageDeblurring.optionsFor(SourcePlane.current(image), options);
    this.choice = choice;
    this.listener = listener;
    planes = PlaneSet.of(image, choice);
    areas = PsfAreas.of(image, choice.psfArea(), this.options);
    plain = planes.size() == 1 && areas.areWhole();
    result = new ResultStack(image, planes, choice.output());
  }

  HyperstackDeblurring result() {
    PlaneSurvey survey = plain ? null : survey();
    List<PsfGroup> groups = PsfGroup.of(image, planes, choice, survey);
    if (!plain) {
      long networkPixels = choice.networkImages() ? groups.size() * areas.pixels() : 0;
      note(StackMemory.checked(image, planes, areas.size(), networkPixels, options));
    }
    List<PsfSearch> searches = new ArrayList<>();
    for (PsfGroup group : groups) {
      searches.add(
          plain ? new PsfSearch(group, areas.plane(), true) : PsfSearch.of(image, group, areas));
    }
    StackProgress progress = new StackProgress(listener, weightOfAll(groups.size()));
    for (int i = 0; i < searches.size(); i++) {
      deblur(searches.get(i), i + 1, searches.size(), survey, progress);
    }
    if (notDone > 0) {
      note("Stopped: " + notDone + " of " + planes.size() + " planes are as blurry as they were.");
    }
    ImagePlus deblurred = result.image("-deblurred", info::toString, this::note);
    if (!areas.areWhole()) {
      PlaneOverlay.mark(deblurred, planes, searches, choice.psfPer());
    }
    String text = info.toString();
    return new HyperstackDeblurring(
        deblurred,
        psfs.image(image, SourcePlane.PSF_SUFFIX, text),
        choice.networkImages() ? networks.image(image, "-network", text) : null,
        List.copyOf(runs));
  }

  private PlaneSurvey survey() {
    boolean focus = choice.psfPlane() == PsfPlane.SHARPEST && choice.psfPer() != PsfPer.PLANE;
    return PlaneSurvey.of(image, planes, focus, listener);
  }

  /** Finds a PSF and deconvolves the planes that share it, first the one in which it was sought. */
  private void deblur(
      PsfSearch search, int number, int count, PlaneSurvey survey, StackProgress progress) {
    if (progress.isStopped()) {
      search.group().planes().forEach(plane -> keep(plane, "(not deblurred)"));
      notDone += search.group().planes().size();
      return;
    }
    String name = count == 1 ? "PSF" : "PSF " + number + " of " + count;
    if (!plain) {
      note(name + " " + search.describe());
      progress.begin(name, SEARCH * areas.pixels(), true);
    }
    SourcePlane source = search.source(image);
    SelfDeblurResult found = search.run(source, options, plain ? listener : progress);
    info.append(found.report().summary());
    PlaneSet.Position at = search.group().psfPlane();
    runs.add(
        new PsfRun(
            at.toString(),
            PsfAreas.text(search.area()),
            search.group().planes().size(),
            found.report(),
            RunQuality.of(source.pixels(), found, options)));
    psfs.add(source.psf(found.psf(), "").getProcessor(), at.toString());
    if (choice.networkImages()) {
      networks.add(source.processor(found.networkImage()), at.toString());
    }
    List<Integer> order = new ArrayList<>(search.group().planes());
    order.sort((a, b) -> Boolean.compare(isFirst(search, b), isFirst(search, a)));
    for (int plane : order) {
      if (isFirst(search, plane) && search.whole()) {
        result.set(plane, source.processor(found.image()), "");
      } else if (survey.isConstant(plane)) {
        keep(plane, "(without structure)");
      } else {
        deconvolve(plane, found.psf(), isFirst(search, plane), progress);
      }
    }
  }

  private boolean isFirst(PsfSearch search, int plane) {
    return search.isIn(planes.at().get(plane));
  }

  /**
   * @param first whether the PSF was sought here: who stops the search still wants to see what came
   *     of it, if that takes no further search
   */
  private void deconvolve(int plane, Img<FloatType> psf, boolean first, StackProgress progress) {
    Method finish = options.schedule().finish();
    boolean searches = finish == Method.NETWORK;
    boolean stopped = progress.isStopped();
    if (stopped && (searches || !first)) {
      keep(plane, "(not deblurred)");
      notDone++;
      return;
    }
    PlaneSet.Position at = planes.at().get(plane);
    double weight = weightOfPlane();
    progress.begin("plane " + (plane + 1) + " of " + planes.size(), weight, searches);
    SourcePlane source = SourcePlane.at(image, at);
    DeconvolutionResult sharp =
        Deconvolution.withPsf(
            source.pixels(), psf, known(finish), stopped ? IterationListener.NONE : progress);
    DeconvolutionReport report = sharp.report();
    result.set(plane, source.processor(sharp.image()), report.complete() ? "" : "(stopped early)");
    info.append(
        String.format(
            Locale.ROOT,
            "Plane %s: %s, noise sigma %.4g grey values, multiplied to keep the sum by %s, %.2f s%s%n",
            at,
            report.settings(),
            report.noiseSigma(),
            report.fluxFactor(),
            report.seconds(),
            report.complete() ? "" : ", stopped early"));
  }

  /** The finish as a method for planes whose PSF is known. */
  private KnownPsfOptions known(Method finish) {
    KnownPsfOptions.Builder known = KnownPsfOptions.like(options, finish);
    if (finish == Method.NETWORK) {
      int published = Preset.NON_BLIND.schedule().iterations();
      known.iterations(Math.min(published, options.schedule().iterations()));
    }
    return known.build();
  }

  /** Leaves a plane as it was. */
  private void keep(int plane, String remark) {
    SourcePlane source = SourcePlane.at(image, planes.at().get(plane));
    result.set(plane, source.processor(source.pixels()), remark);
  }

  private double weightOfPlane() {
    double pixels = (double) image.getWidth() * image.getHeight();
    return options.schedule().finish() == Method.NETWORK ? SEARCH * pixels : pixels;
  }

  private double weightOfAll(int searches) {
    return searches * SEARCH * areas.pixels() + planes.size() * weightOfPlane();
  }

  private void note(String sentence) {
    listener.noted(sentence);
    info.append(sentence).append('\n');
  }
}
