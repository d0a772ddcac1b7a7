package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;
import java.util.List;
import java.util.Optional;

/** Deconvolution with one PSF, whose origin is its middle. */
final class PsfRecipe extends Recipe {

  private final ImagePlus psf;
  private final String name;
  private final KnownPsfOptions options;

  PsfRecipe(ImagePlus psf, String name, KnownPsfOptions options) {
    PsfImage.of(psf, PsfOrigin.MIDDLE, psf); // refuses what is none before any work
    this.psf = psf;
    this.name = name;
    this.options = options;
  }

  @Override
  public String parameters() {
    return Parameters.of("psf=[" + name + "]", options).text();
  }

  @Override
  public Need need(ImagePlus image) {
    return ImageNeed.of(image, psf, options);
  }

  @Override
  public Optional<CommonPsf> psf(boolean found) {
    return Optional.of(CommonPsf.of(psf, ""));
  }

  @Override
  public Made make(ImagePlus image, Monitor monitor) {
    ImageDeconvolution run =
        ImageDeconvolution.of(
            image, psf, PsfOrigin.MIDDLE, options, StackOptions.allPlanes(), monitor);
    double none = Double.NaN;
    double noise =
        run.runs().stream()
            .mapToDouble(part -> part.report().run().noiseSigma())
            .average()
            .orElse(none);
    return new Made(
        run.image(),
        null,
        null,
        name,
        none,
        none,
        noise,
        List.copyOf(run.runs()),
        String.join(" ", run.notes()));
  }
}
