package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.image.HyperstackDeblurring;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CancellationException;

/** The PSF of the first image that gives one, for all of them. */
final class FirstPsfRecipe extends Recipe {

  private final SelfDeblurOptions blind;
  private final KnownPsfOptions known;
  private final BatchOutputs outputs;
  private final Request request;
  private Recipe rest;
  private String remark = "";

  FirstPsfRecipe(
      SelfDeblurOptions blind, KnownPsfOptions known, BatchOutputs outputs, Request request) {
    this.blind = finding(blind);
    this.known = known;
    this.outputs = outputs;
    this.request = request;
  }

  @Override
  String parameters() {
    return "psf_from=first " + parameters(blind) + " " + parameters(known);
  }

  @Override
  Made make(ImagePlus image, FileProgress progress) throws IOException {
    if (rest == null) {
      rest = new PsfRecipe(psf(image, progress), outputs.name(outputs.commonPsf()), known);
    }
    return rest.make(image, progress).saying(remark);
  }

  private ImagePlus psf(ImagePlus image, FileProgress progress) throws IOException {
    if (Files.isRegularFile(outputs.commonPsf()) && !outputs.again()) {
      remark = "The PSF is that of an earlier run.";
      return ImageFiles.open(outputs.commonPsf());
    }
    StackOptions current = StackOptions.builder().build();
    Recording recording = Recording.of(image, current);
    HyperstackDeblurring run = HyperstackDeblurring.of(image, blind, current, progress);
    if (progress.isStopped()) {
      throw new CancellationException();
    }
    if (!run.runs().get(0).report().stopReason().isComplete()) {
      throw new IllegalArgumentException(
          "The loss was no longer a number, so that this image gives no PSF.");
    }
    recording.end(run, request);
    ImageFiles.saveTiff(run.psfs(), outputs.commonPsf());
    return run.psfs();
  }
}
