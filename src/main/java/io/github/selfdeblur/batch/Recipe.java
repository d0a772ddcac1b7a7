package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.util.List;

/** What is done to every image of a batch. */
public abstract class Recipe {

  Recipe() {}

  /**
   * SelfDeblur for each image by itself.
   *
   * @throws IllegalArgumentException with one sentence where the preset needs a PSF
   */
  public static Recipe blind(SelfDeblurOptions options) {
    return new BlindRecipe(options);
  }

  /**
   * Deconvolution with a PSF that is known.
   *
   * @param name what the PSF is called
   * @throws IllegalArgumentException with one sentence where it is none
   */
  public static Recipe withPsf(ImagePlus psf, String name, KnownPsfOptions options) {
    return new PsfRecipe(psf, name, options);
  }

  /**
   * Deconvolution of all images with the PSF that SelfDeblur finds on the first that gives one. It
   * is kept beside the results; a later run takes it from there unless it is to do all again.
   *
   * @param request the batch as the user asked for it, for the report that the PSF carries
   * @throws IllegalArgumentException with one sentence where the preset needs a PSF
   */
  public static Recipe withPsfOfFirst(
      SelfDeblurOptions blind, KnownPsfOptions known, BatchOutputs outputs, Request request) {
    return new FirstPsfRecipe(blind, known, outputs, request);
  }

  /** See {@link Parameters}. */
  abstract String parameters();

  /**
   * Deblurs an image; what it gives after the monitor has stopped it is of no use.
   *
   * @throws IllegalArgumentException and others with one sentence for the user
   */
  abstract Made make(ImagePlus image, Monitor monitor) throws IOException;

  /**
   * What became of an image.
   *
   * @param ownPsf the PSF that was found for this image alone; else null
   * @param psfName what another PSF is called
   * @param iterations NaN where there are none, as the next
   * @param fitError see {@link BatchRow#fitError()}
   * @param noise see {@link BatchRow#noise()}
   * @param runs that made it, with their reports
   * @param remark in a sentence; empty where there is nothing to say
   */
  record Made(
      ImagePlus image,
      ImagePlus ownPsf,
      String psfName,
      double iterations,
      double fitError,
      double noise,
      List<Record> runs,
      String remark) {

    /** Those that were made of this image alone. */
    List<ImagePlus> images() {
      return ownPsf == null ? List.of(image) : List.of(image, ownPsf);
    }

    /** The remark as it goes into a report. */
    List<String> notes() {
      return remark.isEmpty() ? List.of() : List.of(remark);
    }

    /** The same with more to say. */
    Made saying(String more) {
      String all = (remark + " " + more).strip();
      return new Made(image, ownPsf, psfName, iterations, fitError, noise, runs, all);
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
