package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of which planes are deblurred, and where their PSFs are sought. */
public final class StackArguments {

  @Mixin private PlaneArguments planes;

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
  public boolean any() {
    return planes.any()
        || Stream.of(psfPer, psfPlane, psfArea, snapshotsEvery, seeds).anyMatch(Objects::nonNull);
  }

  /** Checked options. */
  public StackOptions toOptions(boolean networkImages) {
    StackOptions.Builder options = planes.toOptions().networkImages(networkImages);
    if (psfPer != null) {
      options.psfPer(PsfPer.named(psfPer));
    }
    if (psfPlane != null) {
      options.psfPlane(PsfPlane.named(psfPlane));
    }
    if (psfArea != null) {
      options.psfArea(PsfArea.parse(psfArea));
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
