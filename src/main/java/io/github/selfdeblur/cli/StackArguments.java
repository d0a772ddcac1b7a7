package io.github.selfdeblur.cli;

import io.github.selfdeblur.options.OutputType;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.PsfPer;
import io.github.selfdeblur.options.PsfPlane;
import io.github.selfdeblur.options.StackOptions;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of which planes are deblurred, and where their PSFs are sought. */
final class StackArguments {

  @Option(
      names = "--channels",
      paramLabel = "LIST",
      description = "current, all, or numbers such as 1,3-5; default: current")
  private String channels;

  @Option(names = "--slices", paramLabel = "LIST", description = "the same of slices")
  private String slices;

  @Option(names = "--frames", paramLabel = "LIST", description = "the same of frames")
  private String frames;

  @Option(
      names = "--psf-per",
      paramLabel = "WHAT",
      description = "which planes share a PSF: channel, plane or image; default: channel")
  private String psfPer;

  @Option(
      names = "--psf-plane",
      paramLabel = "NAME",
      description = "in which of them it is sought: sharpest or current; default: sharpest")
  private String psfPlane;

  @Option(
      names = "--psf-area",
      paramLabel = "AREA",
      description =
          "in which part of that plane: auto, image, selection, window or X,Y,W,H in px; default:"
              + " auto")
  private String psfArea;

  @Option(
      names = "--output",
      paramLabel = "TYPE",
      description = "of the result: 32-bit or input; default: 32-bit")
  private String output;

  @Option(
      names = "--snapshots-every",
      paramLabel = "N",
      description =
          "of the search for a PSF, every N iterations the image and the PSF become slices of"
              + " NAME-snapshots.tif and NAME-psf-snapshots.tif; default: none")
  private Integer snapshotsEvery;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "runs with N seeds that follow each other: the one nearest to all is taken; all of them are"
              + " NAME-seeds.tif, and how much they deviate NAME-agreement.tif; default: 1")
  private Integer seeds;

  /** Whether any was given. */
  boolean any() {
    return Stream.of(
            channels, slices, frames, psfPer, psfPlane, psfArea, output, snapshotsEvery, seeds)
        .anyMatch(Objects::nonNull);
  }

  /** Checked options. */
  StackOptions toOptions(boolean networkImages) {
    StackOptions.Builder options = StackOptions.builder().networkImages(networkImages);
    if (channels != null) {
      options.channels(channels);
    }
    if (slices != null) {
      options.slices(slices);
    }
    if (frames != null) {
      options.frames(frames);
    }
    if (psfPer != null) {
      options.psfPer(PsfPer.named(psfPer));
    }
    if (psfPlane != null) {
      options.psfPlane(PsfPlane.named(psfPlane));
    }
    if (psfArea != null) {
      options.psfArea(PsfArea.parse(psfArea));
    }
    if (output != null) {
      options.output(OutputType.named(output));
    }
    if (snapshotsEvery != null) {
      options.snapshotsEvery(snapshotsEvery);
    }
    if (seeds != null) {
      options.seeds(seeds);
    }
    return options.build();
  }
}
