package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.blind.RunQuality;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.blind.SeveralSeeds;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.stack.HyperstackDeblurring.PsfRun;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.progress.Monitor;
import java.util.ArrayList;
import java.util.List;

/** Runs the searches for PSFs, and keeps what is to be seen of them. */
final class PsfFinder {

  private final ImagePlus image;
  private final StackOptions choice;
  private final PsfStack psfs = new PsfStack();
  private final PsfStack networks = new PsfStack();
  private final PsfStack ofSeeds = new PsfStack();
  private final PsfStack agreements = new PsfStack();
  private final Snapshots snapshots;
  private final List<PsfRun> runs = new ArrayList<>();

  PsfFinder(ImagePlus image, StackOptions choice) {
    this.image = image;
    this.choice = choice;
    snapshots = new Snapshots(image);
  }

  /**
   * Finds a PSF.
   *
   * @param source the part of the plane in which it is sought
   * @param options with the optics of the plane's channel
   * @param name of the search where there are several, else empty
   */
  SelfDeblurResult find(
      PsfSearch search,
      SourcePlane source,
      SelfDeblurOptions options,
      String name,
      Monitor monitor) {
    int every = choice.snapshotsEvery();
    Monitor heard = every == 0 ? monitor : snapshots.taking(every, name, monitor);
    String at = search.group().psfPlane().toString();
    SelfDeblurResult found =
        choice.seeds() == 1
            ? search.run(source, options, heard)
            : ofSeveralSeeds(search, source, options, at, heard);
    runs.add(
        new PsfRun(
            at,
            PsfAreas.text(search.area()),
            search.group().planes().size(),
            found.report(),
            RunQuality.of(source.pixels(), found, options)));
    psfs.add(source.psf(found.psf(), "").getProcessor(), at);
    if (choice.networkImages() && found.report().method().iterationsDone() > 0) {
      networks.add(source.processor(found.networkImage()), at);
    }
    return found;
  }

  private SelfDeblurResult ofSeveralSeeds(
      PsfSearch search, SourcePlane source, SelfDeblurOptions options, String at, Monitor heard) {
    SeveralSeeds seeds =
        SeveralSeeds.of(
            options, choice.seeds(), heard, (each, part) -> search.run(source, each, part));
    for (SelfDeblurResult run : seeds.runs()) {
      String label = at + ", seed " + run.report().blind().seed();
      ofSeeds.add(source.processor(run.image()), run == seeds.medoid() ? label + ", taken" : label);
    }
    agreements.add(SourcePlane.processorOf(seeds.deviation()), at);
    return seeds.medoid();
  }

  /** The runs that found the PSFs. */
  List<PsfRun> runs() {
    return List.copyOf(runs);
  }

  /** 32-bit, each of sum 1: a channel, or frame, for each run. */
  ImagePlus psfs(String info) {
    return image(psfs, SourcePlane.PSF_SUFFIX, info);
  }

  private ImagePlus image(PsfStack found, String suffix, String info) {
    return choice.psfPer() == PsfPer.CHANNEL
        ? found.channels(image, suffix, info)
        : found.image(image, suffix, info);
  }

  /** Null where they were not to be kept. */
  ImagePlus networks(String info) {
    return networks.isEmpty() ? null : image(networks, "-network", info);
  }

  /** Null where none was taken. */
  Snapshots snapshots() {
    return snapshots.isEmpty() ? null : snapshots;
  }

  /** Null where there was one. */
  SeedImages seeds(String info) {
    if (agreements.isEmpty()) {
      return null;
    }
    ImagePlus images = ofSeeds.image(image, "-seeds", info);
    ImagePlus agreement = image(agreements, "-agreement", info);
    agreement.resetDisplayRange();
    return new SeedImages(SourcePlane.displayedLike(image, images), agreement);
  }
}
