package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.PsfFrom;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.BatchRows;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is done to every image of a batch. */
public abstract class Recipe {

  protected Recipe() {}

  /**
   * What a user asked for.
   *
   * @param user by {@link BatchRows}
   * @param psf one for all; null: to be found
   * @param name what the PSF is called
   * @param options of a search for PSFs, and of what a deconvolution has of it
   * @param request the batch as the user asked for it, for the report that a common PSF carries
   * @throws IllegalArgumentException with one sentence that states the broken rule
   * @throws IOException with one sentence where a network that was asked for cannot be loaded
   */
  public static Recipe asked(
      Answers user,
      ImagePlus psf,
      String name,
      SelfDeblurOptions options,
      BatchOutputs outputs,
      Request request)
      throws IOException {
    String network = user.text(BatchRows.NETWORK).strip();
    if (!network.isEmpty()) {
      if (psf != null) {
        throw new IllegalArgumentException("Give either a PSF or a network, not both.");
      }
      return new NetworkRecipe(Path.of(network), options);
    }
    PsfFrom found = user.choice(BatchRows.PSF_FROM, PsfFrom.class);
    StackMode stack = user.choice(StackRows.STACK, StackMode.class);
    KnownPsfOptions.Builder known = KnownPsfOptions.like(options, KnownPsfRows.method(user));
    if (psf == null) {
      return found == PsfFrom.FILE
          ? new BlindRecipe(options, stack)
          : new FirstPsfRecipe(options, stack, known.build(), outputs, request);
    }
    user.ifUnusual(KnownPsfRows.ITERATIONS, row -> known.iterations(user.whole(row)));
    return new PsfRecipe(psf, name, known.build());
  }

  /** See {@link Parameters}. */
  public abstract String parameters();

  /**
   * What it takes of a machine to deblur an image.
   *
   * @throws IllegalArgumentException with one sentence where the image cannot be deblurred so
   */
  public abstract Need need(ImagePlus image);

  /** Whether one PSF is to serve all that is found on one of the images. */
  public boolean seeksPsf() {
    return false;
  }

  /**
   * The PSF that serves all.
   *
   * @param found whether this batch has found one on another machine
   * @return empty where there is none, or none yet
   */
  public Optional<CommonPsf> psf(boolean found) throws IOException {
    return Optional.empty();
  }

  /** The same recipe where the PSF that serves all is known. */
  public Recipe with(CommonPsf known) {
    return this;
  }

  /**
   * Deblurs an image; what it gives after the monitor has stopped it is of no use.
   *
   * @throws IllegalArgumentException and others with one sentence for the user
   */
  public abstract Made make(ImagePlus image, Monitor monitor) throws IOException;

  /**
   * What became of an image.
   *
   * @param ownPsf the PSF that was found for this image alone; else null
   * @param views a picture of image and PSF where they are volumes; else null
   * @param psfName what another PSF is called
   * @param iterations NaN where there are none, as the next
   * @param fitError mean squared difference, on the [0, 1] scale, between the image and what the
   *     networks explain
   * @param noise its standard deviation in grey values
   * @param runs that made it, with their reports
   * @param remark in a sentence; empty where there is nothing to say
   */
  public record Made(
      ImagePlus image,
      ImagePlus ownPsf,
      ImagePlus views,
      String psfName,
      double iterations,
      double fitError,
      double noise,
      List<Record> runs,
      String remark) {

    /** Those that were made of this image alone. */
    public List<ImagePlus> images() {
      return ownPsf == null ? List.of(image) : List.of(image, ownPsf);
    }

    /** The remark as it goes into a report. */
    public List<String> notes() {
      return remark.isEmpty() ? List.of() : List.of(remark);
    }

    /** The same with more to say. */
    public Made saying(String more) {
      String all = (remark + " " + more).strip();
      return new Made(image, ownPsf, views, psfName, iterations, fitError, noise, runs, all);
    }
  }

  /** Options that find the PSF. */
  static SelfDeblurOptions finding(SelfDeblurOptions options) {
    if (options.preset().needsPsf()) {
      throw new IllegalArgumentException(
          "Preset " + options.preset().label() + " needs a PSF: give psf or another preset.");
    }
    return options;
  }
}
