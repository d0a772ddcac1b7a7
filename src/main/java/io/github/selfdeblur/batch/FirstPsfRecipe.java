package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The PSF of the first image that gives one, for all of them. It is kept beside the results; a
 * later run takes it from there unless it is to do all again.
 */
final class FirstPsfRecipe extends Recipe {

  private static final String FIRST = "psf_from=first";

  /** Of the PSF's file: what it was found with. */
  private static final String PROPERTY = "SelfDeblur parameters";

  private static final String EARLIER = "The PSF is that of an earlier run.";
  private static final String FOUND_OTHERWISE =
      "The PSF is that of an earlier run, found with other parameters: the option again finds it"
          + " anew.";

  private final SelfDeblurOptions blind;
  private final StackMode stack;
  private final KnownPsfOptions known;
  private final BatchOutputs outputs;
  private final Request request;
  private Recipe rest;
  private String remark = "";

  /**
   * @param stack how slices are looked at where the PSF is sought
   */
  FirstPsfRecipe(
      SelfDeblurOptions blind,
      StackMode stack,
      KnownPsfOptions known,
      BatchOutputs outputs,
      Request request) {
    this.blind = finding(blind);
    this.stack = stack;
    this.known = known;
    this.outputs = outputs;
    this.request = request;
  }

  @Override
  String parameters() {
    return Parameters.of(FIRST, blind, stack, known).text();
  }

  @Override
  Made make(ImagePlus image, Monitor monitor) throws IOException {
    if (rest == null) {
      rest = new PsfRecipe(psf(image, monitor), outputs.name(outputs.commonPsf()), known);
    }
    return rest.make(image, monitor).saying(remark);
  }

  /** The parameters on which the PSF depends. */
  private String search() {
    return Parameters.of(FIRST, blind, stack).text();
  }

  private ImagePlus psf(ImagePlus image, Monitor monitor) throws IOException {
    if (Files.isRegularFile(outputs.commonPsf()) && !outputs.again()) {
      ImagePlus earlier = ImageFiles.open(outputs.commonPsf());
      String before = earlier.getProp(PROPERTY);
      remark = before == null || before.equals(search()) ? EARLIER : FOUND_OTHERWISE;
      return earlier;
    }
    StackOptions current = StackOptions.builder().stack(stack).build();
    Recording recording = Recording.of(image, current);
    HyperstackDeblurring run = HyperstackDeblurring.of(image, blind, current, monitor);
    if (!run.runs().get(0).report().method().stopReason().isComplete()) {
      throw new IllegalArgumentException(
          "The loss was no longer a number, so that this image gives no PSF.");
    }
    recording.end(run, request);
    run.psfs().setProp(PROPERTY, search());
    ImageFiles.saveTiff(run.psfs(), outputs.commonPsf());
    return run.psfs();
  }
}
