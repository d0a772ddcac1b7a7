package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;
import io.github.selfdeblur.image.duration.RunTime;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.image.theory.PsfPreview;
import io.github.selfdeblur.image.volume.VolumeChoice;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.psf.Sampling;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs of SelfDeblur... would be like, one question after the other. */
final class RunOutlook {

  private Optional<Optics> seen = Optional.empty();
  private Optional<PsfPreview> psf = Optional.empty();

  /** What is wrong, else what is doubtful, else which optics are taken. */
  Outlook of(ImagePlus image, Answers user) {
    try {
      SelfDeblurOptions options =
          SelfDeblurRows.options(user, Microscopes.clues(user.text(OpticsRows.MICROSCOPE))).build();
      StackOptions choice = StackRows.options(user);
      boolean volume = VolumeChoice.isVolume(image, options, choice);
      RunOptics optics = RunOptics.of(image, options);
      Optional<Optics> known = optics.in(image.getC(), options).optics();
      Optional<String> doubt =
          Stream.of(
                  VolumeChoice.advice(image, options, choice),
                  optics.lack(image.getC()),
                  known.flatMap(Sampling::lost),
                  known.filter(of -> volume).flatMap(Sampling::lostAlongZ))
              .flatMap(Optional::stream)
              .findFirst();
      return new Outlook(
          doubt.isPresent() ? Outlook.Kind.DOUBTFUL : Outlook.Kind.GOOD,
          doubt.or(() -> optics.sentence(image.getC())).orElse(""),
          volume,
          preview(known),
          time(image, optics.in(image.getC(), options), choice));
    } catch (IllegalArgumentException e) {
      return Outlook.wrong(e.getMessage());
    }
  }

  /** How long it takes; where the image will tell whether networks are needed, with either. */
  private static String time(ImagePlus image, SelfDeblurOptions options, StackOptions choice) {
    if (options.askedModel().isPresent() || options.optics().isPresent()) {
      return RunTime.of(image, options, choice).text();
    }
    RunTime micrograph = RunTime.of(image, with(options, PsfModel.MICROGRAPH), choice);
    RunTime networks = RunTime.of(image, with(options, PsfModel.FREE), choice);
    return options.preset().isPublished()
        ? networks.text()
        : micrograph.text() + "; with networks " + networks.text();
  }

  private static SelfDeblurOptions with(SelfDeblurOptions options, PsfModel model) {
    return options.toBuilder().psfModel(model).build();
  }

  /** The PSF, which is not computed again while the optics stay. */
  private Optional<PsfPreview> preview(Optional<Optics> optics) {
    if (!optics.equals(seen)) {
      seen = optics;
      psf = optics.filter(of -> of.pixelUm().isPresent()).map(PsfPreview::of);
    }
    return psf;
  }
}
