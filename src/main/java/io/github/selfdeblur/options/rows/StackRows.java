package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.Positions;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.options.choice.StackMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The options of which planes are worked on, and what was given for them. */
public final class StackRows {

  public static final Option CHANNELS = positions("channels", "Channels");

  public static final Option SLICES = positions("slices", "Slices");

  public static final Option FRAMES = positions("frames", "Frames");

  public static final Option STACK =
      Option.choice(
          "stack",
          "Stack",
          StackMode.AUTO,
          "how slices are deblurred: each by itself (`planes`) or all at once, with a PSF in three"
              + " dimensions (`volume`); `auto`: a volume where there are at least 8 slices, none is"
              + " chosen by its number, and optics and distance of slices are known");

  public static final Option PSF_PER =
      Option.choice(
          "psf_per",
          "PSF per",
          PsfPer.CHANNEL,
          "which planes share a PSF: those of a `channel`, none (`plane`), all (`image`)");

  public static final Option PSF_PLANE =
      Option.choice(
          "psf_plane",
          "PSF plane",
          PsfPlane.SHARPEST,
          "in which of those that share it the PSF is sought: the `sharpest`, or at the `current`"
              + " slice and frame");

  public static final Option PSF_AREA =
      Option.choice(
          "psf_area",
          "PSF area",
          PsfArea.AUTO.text(),
          Stream.of(PsfArea.Rule.values())
              .filter(rule -> rule != PsfArea.Rule.GIVEN)
              .map(rule -> rule.name().toLowerCase(Locale.ROOT))
              .toList(),
          "in which part of that plane: `image` (all of it), `selection` (its bounding rectangle),"
              + " `window` (the 256×256 px, or four PSFs, that tell most), `X,Y,W,H` in px; `auto`:"
              + " the selection, else all of a plane of at most 512×512 px, else the window");

  public static final Option OUTPUT =
      Option.choice(
          "output",
          "Output",
          OutputType.FLOAT,
          "the result's type: `32-bit`, or that of the `input`, all planes multiplied by one factor"
              + " where they do not fit, with a note in the log");

  public static final Option SHOW_NETWORK =
      new Option(
          "show_network",
          "Show the network's image too",
          false,
          "the network's image of what the PSF was sought in opens, too, after another"
              + " finish");

  public static final Option SNAPSHOTS_EVERY =
      new Option(
              "snapshots_every",
              "Snapshots every",
              0,
              "of the search for a PSF image and PSF after every so many become slices of two"
                  + " stacks; of a volume XY, YZ and XZ of both, also while it is deconvolved")
          .in("iterations")
          .where("0: none");

  public static final Option SEEDS =
      new Option(
              "seeds",
              "Runs with other seeds",
              1,
              "so many runs with seeds that follow each other: the one nearest to all is taken; the"
                  + " images of all of them and their standard deviation are shown, too")
          .from(1);

  /** Where the PSF is known. */
  public static final List<Option> PLANES = List.of(CHANNELS, SLICES, FRAMES, OUTPUT);

  /** In the order of dialogs. */
  public static final List<Option> ALL =
      List.of(
          CHANNELS,
          SLICES,
          FRAMES,
          STACK,
          PSF_PER,
          PSF_PLANE,
          PSF_AREA,
          OUTPUT,
          SHOW_NETWORK,
          SNAPSHOTS_EVERY,
          SEEDS);

  /** Where results are files: the network's image is one of them. */
  public static final List<Option> FILES = ALL.stream().filter(row -> row != SHOW_NETWORK).toList();

  private StackRows() {}

  /**
   * What a user asked for.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static StackOptions options(Answers user) {
    return StackOptions.builder()
        .channels(user.text(CHANNELS))
        .slices(user.text(SLICES))
        .frames(user.text(FRAMES))
        .stack(user.choice(STACK, StackMode.class))
        .psfPer(user.choice(PSF_PER, PsfPer.class))
        .psfPlane(user.choice(PSF_PLANE, PsfPlane.class))
        .psfArea(PsfArea.parse(user.text(PSF_AREA)))
        .output(user.choice(OUTPUT, OutputType.class))
        .networkImages(user.truth(SHOW_NETWORK))
        .snapshotsEvery(user.whole(SNAPSHOTS_EVERY))
        .seeds(user.whole(SEEDS))
        .build();
  }

  private static Option positions(String key, String name) {
    return new Option(
        key,
        name,
        Positions.CURRENT,
        key + " to work on: `current`, `all`, or numbers as in `1,3-5`");
  }
}
