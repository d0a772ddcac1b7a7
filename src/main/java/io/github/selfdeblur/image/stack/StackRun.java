package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.blind.RunSteps;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;

/** From chosen planes to a {@link HyperstackDeblurring}. */
final class StackRun {

  /** About how much longer a px takes in the search for the PSF than in a deconvolution with it. */
  private static final double SEARCH = 300;

  /** In the title of what no try could find. */
  private static final String FAILED = " (failed)";

  /** In the label of a plane that a stopped run did not come to. */
  private static final String UNDONE = "(not deblurred)";

  private final ImagePlus image;
  private final SelfDeblurOptions options;
  private final StackOptions choice;
  private final Monitor monitor;
  private final RunOptics optics;
  private final PlaneSet planes;
  private final PsfAreas areas;
  private final BlockByBlock blocks;

  /** One plane whose PSF is sought in all of it. */
  private final boolean plain;

  private final PsfFinder finder;
  private final StringBuilder info = new StringBuilder();

  /**
   * @throws IllegalArgumentException with one sentence where there are no such planes or areas
   */
  StackRun(ImagePlus image, SelfDeblurOptions options, StackOptions choice, Monitor monitor) {
    this.image = image;
    optics = RunOptics.of(image, options);
    SelfDeblurOptions ofCurrent = optics.in(image.getC(), options);
    this.options = ImageDeblurring.optionsFor(SourcePlane.current(image), ofCurrent);
    this.choice = choice;
    this.monitor = new StickyMonitor(monitor);
    finder = new PsfFinder(image, choice);
    planes = PlaneSet.of(image, choice);
    areas = PsfAreas.of(image, choice.psfArea(), this.options);
    plain = planes.size() == 1 && areas.areWhole();
    blocks = new BlockByBlock(image, planes, choice.output());
    monitor.plans(RunSteps.ofPlanes(this.options));
  }

  HyperstackDeblurring result() {
    PlaneSurvey survey = plain ? null : survey();
    List<PsfGroup> groups = PsfGroup.of(image, planes, choice, survey);
    long kept = StackMemory.checkedKept(groups.size(), areas.pixels(), choice, options);
    if (!plain) {
      note(StackMemory.checked(image, planes, areas.size(), kept, options));
    }
    List<PsfSearch> searches = new ArrayList<>();
    for (PsfGroup group : groups) {
      searches.add(
          plain ? new PsfSearch(group, areas.plane(), true) : PsfSearch.of(image, group, areas));
    }
    Course progress = new Course(monitor, weightOfAll(groups.size()));
    for (int i = 0; i < searches.size(); i++) {
      deblur(searches.get(i), i + 1, searches.size(), survey, progress);
    }
    boolean failed = finder.runs().stream().anyMatch(run -> run.report().method().failed());
    String suffix = SourcePlane.DEBLURRED_SUFFIX + (failed ? FAILED : "");
    ImagePlus deblurred = blocks.image(suffix, info::toString, this::note);
    if (!areas.areWhole()) {
      PlaneOverlay.mark(deblurred, planes, searches, choice.psfPer());
    }
    String text = info.toString();
    return new HyperstackDeblurring(
        deblurred,
        finder.psfs(text),
        finder.networks(text),
        finder.snapshots(),
        finder.seeds(text),
        finder.runs());
  }

  private PlaneSurvey survey() {
    boolean focus = choice.psfPlane() == PsfPlane.SHARPEST && choice.psfPer() != PsfPer.PLANE;
    return PlaneSurvey.of(image, planes, focus, monitor);
  }

  /** Finds a PSF and deconvolves the planes that share it, first the one in which it was sought. */
  private void deblur(
      PsfSearch search, int number, int count, PlaneSurvey survey, Course progress) {
    if (progress.isStopped()) {
      search.group().planes().forEach(plane -> blocks.keepUndone(block(plane), UNDONE));
      return;
    }
    String name = count == 1 ? "PSF" : "PSF " + number + " of " + count;
    if (!plain) {
      note(name + " " + search.describe());
      progress.begin(name, SEARCH * areas.pixels());
    }
    SourcePlane source = search.source(image);
    Monitor heard = plain ? monitor : progress;
    int channel = search.group().psfPlane().channel();
    optics.sentence(channel).ifPresent(this::note);
    SelfDeblurOptions own = optics.in(channel, options);
    SelfDeblurResult found = finder.find(search, source, own, count == 1 ? "" : name, heard);
    optics.lack(channel).ifPresent(this::note);
    info.append(found.report().summary());
    found.report().blind().warnings().forEach(monitor::noted);
    List<Integer> order = new ArrayList<>(search.group().planes());
    order.sort((a, b) -> Boolean.compare(isFirst(search, b), isFirst(search, a)));
    Psf psf = Deconvolution.psfOf(found.psf());
    for (int plane : order) {
      if (isFirst(search, plane) && search.whole()) {
        blocks.set(plane, found.image());
      } else if (survey.isConstant(plane)) {
        blocks.keepConstant(block(plane));
      } else {
        deconvolve(plane, psf, isFirst(search, plane), progress);
      }
    }
  }

  private Block block(int plane) {
    return Block.plane(planes, plane);
  }

  private boolean isFirst(PsfSearch search, int plane) {
    return search.isIn(planes.at().get(plane));
  }

  /**
   * @param first whether the PSF was sought here: who stops the search still wants to see what came
   *     of it, if that takes no further search
   */
  private void deconvolve(int plane, Psf psf, boolean first, Course progress) {
    Method finish = options.schedule().finish();
    boolean searches = finish == Method.NETWORK;
    boolean stopped = progress.isStopped();
    if (stopped && (searches || !first)) {
      blocks.keepUndone(block(plane), UNDONE);
      return;
    }
    double weight = weightOfPlane();
    progress.begin("plane " + (plane + 1) + " of " + planes.size(), weight);
    Monitor heard = stopped ? progress.unstoppable() : progress;
    DeconvolutionReport report = blocks.deconvolve(block(plane), psf, known(finish), heard);
    info.append("Plane " + planes.at().get(plane) + ": " + report.line() + "\n");
  }

  /** The finish as a method for planes whose PSF is known. */
  private KnownPsfOptions known(Method finish) {
    KnownPsfOptions.Builder known = KnownPsfOptions.like(options, finish);
    if (finish == Method.NETWORK) {
      int published = Preset.NONBLIND.schedule().iterations();
      known.iterations(Math.min(published, options.schedule().iterations()));
    }
    return known.build();
  }

  private double weightOfPlane() {
    double pixels = (double) image.getWidth() * image.getHeight();
    return options.schedule().finish() == Method.NETWORK ? SEARCH * pixels : pixels;
  }

  private double weightOfAll(int searches) {
    return searches * SEARCH * areas.pixels() + planes.size() * weightOfPlane();
  }

  private void note(String sentence) {
    monitor.noted(sentence);
    info.append(sentence).append('\n');
  }
}
