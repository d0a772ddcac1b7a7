package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.rules.Require;

/**
 * Which planes of an image are deblurred, with how many PSFs, and where those are sought. Made by a
 * {@link #builder}, which states the defaults.
 *
 * @param channels those to deblur
 * @param slices those to deblur
 * @param frames those to deblur
 * @param stack how slices are deblurred
 * @param psfPer which planes share a PSF
 * @param psfPlane in which of them it is sought
 * @param psfArea in which part of that plane it is sought
 * @param output the result's type
 * @param networkImages whether the network's images are kept, too
 * @param snapshotsEvery after how many iterations of a search for a PSF a snapshot is taken; 0:
 *     none
 * @param seeds how many runs find each PSF, of seeds that follow each other; of several, the one
 *     nearest to all is taken
 */
public record StackOptions(
    Positions channels,
    Positions slices,
    Positions frames,
    StackMode stack,
    PsfPer psfPer,
    PsfPlane psfPlane,
    PsfArea psfArea,
    OutputType output,
    boolean networkImages,
    int snapshotsEvery,
    int seeds) {

  public StackOptions {
    Require.atLeast(0, snapshotsEvery, "The iterations between snapshots");
    Require.atLeast(1, seeds, "Seeds");
  }

  /** The current plane, its PSF sought in {@link PsfArea#AUTO}, a 32-bit result. */
  public static Builder builder() {
    return new Builder();
  }

  /** All planes; else as {@link #builder} has it. */
  public static StackOptions allPlanes() {
    return builder().channels("all").slices("all").frames("all").build();
  }

  /**
   * The same choice, which no longer depends on what the user sees, but for {@link
   * PsfPlane#CURRENT}.
   *
   * @param channel the one that the user sees, from 1; as slice and frame
   * @param area what {@link #psfArea()} means for the image
   */
  public StackOptions explicit(int channel, int slice, int frame, PsfArea area) {
    return with(channels.explicit(channel), slices.explicit(slice), frames.explicit(frame), area);
  }

  /** The same choice of channels and frames, with all their slices. */
  public StackOptions withAllSlices() {
    return with(channels, Positions.all(slices.axis()), frames, psfArea);
  }

  /** The same with slices deblurred in that way. */
  public StackOptions with(StackMode other) {
    return new StackOptions(
        channels,
        slices,
        frames,
        other,
        psfPer,
        psfPlane,
        psfArea,
        output,
        networkImages,
        snapshotsEvery,
        seeds);
  }

  private StackOptions with(
      Positions otherChannels, Positions otherSlices, Positions otherFrames, PsfArea otherArea) {
    return new StackOptions(
        otherChannels,
        otherSlices,
        otherFrames,
        stack,
        psfPer,
        psfPlane,
        otherArea,
        output,
        networkImages,
        snapshotsEvery,
        seeds);
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private Positions channels = Positions.current("channels");
    private Positions slices = Positions.current("slices");
    private Positions frames = Positions.current("frames");
    private StackMode stack = StackMode.AUTO;
    private PsfPer psfPer = PsfPer.CHANNEL;
    private PsfPlane psfPlane = PsfPlane.SHARPEST;
    private PsfArea psfArea = PsfArea.AUTO;
    private OutputType output = OutputType.FLOAT;
    private boolean networkImages;
    private int snapshotsEvery;
    private int seeds = 1;

    private Builder() {}

    /** See {@link Positions#text()}. */
    public Builder channels(String text) {
      channels = new Positions("channels", text);
      return this;
    }

    /** See {@link Positions#text()}. */
    public Builder slices(String text) {
      slices = new Positions("slices", text);
      return this;
    }

    /** See {@link Positions#text()}. */
    public Builder frames(String text) {
      frames = new Positions("frames", text);
      return this;
    }

    /** See {@link StackOptions#stack()}. */
    public Builder stack(StackMode mode) {
      stack = mode;
      return this;
    }

    /** See {@link StackOptions#psfPer()}. */
    public Builder psfPer(PsfPer rule) {
      psfPer = rule;
      return this;
    }

    /** See {@link StackOptions#psfPlane()}. */
    public Builder psfPlane(PsfPlane rule) {
      psfPlane = rule;
      return this;
    }

    /** See {@link StackOptions#psfArea()}. */
    public Builder psfArea(PsfArea area) {
      psfArea = area;
      return this;
    }

    /** See {@link StackOptions#output()}. */
    public Builder output(OutputType type) {
      output = type;
      return this;
    }

    /** See {@link StackOptions#networkImages()}. */
    public Builder networkImages(boolean kept) {
      networkImages = kept;
      return this;
    }

    /** See {@link StackOptions#snapshotsEvery()}. */
    public Builder snapshotsEvery(int iterations) {
      snapshotsEvery = iterations;
      return this;
    }

    /** See {@link StackOptions#seeds()}. */
    public Builder seeds(int runs) {
      seeds = runs;
      return this;
    }

    /** The options. */
    public StackOptions build() {
      return new StackOptions(
          channels,
          slices,
          frames,
          stack,
          psfPer,
          psfPlane,
          psfArea,
          output,
          networkImages,
          snapshotsEvery,
          seeds);
    }
  }
}
