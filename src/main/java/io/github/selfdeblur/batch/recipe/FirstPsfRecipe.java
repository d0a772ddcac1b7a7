package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.cluster.Need;
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
import java.util.Optional;

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
  private CommonPsf common;
  private Recipe rest;

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
  public String parameters() {
    return Parameters.of(FIRST, blind, stack, known).text();
  }

  @Override
  public Need need(ImagePlus image) {
    return ImageNeed.of(image, blind, StackOptions.allPlanes().with(stack));
  }

  @Override
  public boolean seeksPsf() {
    return true;
  }

  /** This batch's own or, unless all is to be done again, an earlier one's. */
  @Override
  public Optional<CommonPsf> psf(boolean found) throws IOException {
    boolean present = Files.isRegularFile(outputs.commonPsf());
    if (common == null && present && (found || !outputs.again())) {
      ImagePlus saved = ImageFiles.open(outputs.commonPsf());
      common = CommonPsf.of(saved, found ? "" : remark(saved));
    }
    return Optional.ofNullable(common);
  }

  @Override
  public Recipe with(CommonPsf known) {
    FirstPsfRecipe same = new FirstPsfRecipe(blind, stack, this.known, outputs, request);
    same.common = known;
    return same;
  }

  @Override
  public Made make(ImagePlus image, Monitor monitor) throws IOException {
    if (rest == null) {
      ImagePlus psf = psf(false).isEmpty() ? found(image, monitor) : common.image();
      rest = new PsfRecipe(psf, outputs.name(outputs.commonPsf()), known);
    }
    return rest.make(image, monitor).saying(common.remark());
  }

  /** The parameters on which the PSF depends. */
  private String search() {
    return Parameters.of(FIRST, blind, stack).text();
  }

  private String remark(ImagePlus earlier) {
    String before = earlier.getProp(PROPERTY);
    return before == null || before.equals(search()) ? EARLIER : FOUND_OTHERWISE;
  }

  private ImagePlus found(ImagePlus image, Monitor monitor) throws IOException {
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
    common = CommonPsf.of(run.psfs(), "");
    return run.psfs();
  }
}
