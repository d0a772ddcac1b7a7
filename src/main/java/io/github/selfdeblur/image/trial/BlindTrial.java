package io.github.selfdeblur.image.trial;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.duration.RunTime;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.image.theory.PsfPreview;
import io.github.selfdeblur.image.volume.VolumeChoice;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.TimeLeft;
import java.util.Optional;
import java.util.OptionalDouble;

/** A search for the PSF on a part of an image, as short as it can be and still tell something. */
public final class BlindTrial {

  /** Of networks: all on the small sizes of a preset of ours, and some on the full one. */
  private static final int ITERATIONS = 500;

  private final ImagePlus image;
  private final SelfDeblurOptions options;
  private final Monitor monitor;
  private final TimeLeft time = new TimeLeft();

  private BlindTrial(ImagePlus image, SelfDeblurOptions options, Monitor monitor) {
    this.image = Palette.seen(image, monitor::noted);
    this.options = RunOptics.of(image, options).in(image.getC(), options);
    this.monitor = monitor;
  }

  /**
   * Tries options on the channel, slice and frame that are shown; of what would be a volume, some
   * slices with the PSF that the optics promise, since a search takes minutes.
   *
   * @throws IllegalArgumentException and others with one sentence, as runs do
   */
  public static Trial of(
      ImagePlus image, SelfDeblurOptions options, StackOptions choice, Monitor monitor) {
    boolean volume = VolumeChoice.isVolume(image, options, choice);
    BlindTrial trial = new BlindTrial(image, options, monitor);
    return volume ? trial.ofVolume() : trial.ofPlane();
  }

  private OptionalDouble pixelUm() {
    Optional<Optics> optics = options.optics();
    return optics.isPresent() ? optics.get().pixelUm() : OptionalDouble.empty();
  }

  private Trial ofPlane() {
    TrialPart part = TrialPart.ofPlane(image);
    ImagePlus small = part.plane(pixelUm());
    SourcePlane source = SourcePlane.current(small);
    SelfDeblurOptions all = ImageDeblurring.optionsFor(source, options);
    SelfDeblurOptions quick = quick(all);
    SelfDeblurResult found = SelfDeblur.deblur(source.pixels(), quick, monitor);
    RunTime.of(small, quick, StackOptions.builder().build()).took(time.elapsedSeconds());
    int done = quick.schedule().iterations();
    int whole = all.schedule().iterations();
    String less =
        done < whole ? " So far with " + done + " of the run's " + whole + " iterations." : "";
    return new Trial(
        ImgLib2.grid(source.pixels()),
        ImgLib2.grid(found.image()),
        ImgLib2.grid(found.psf()),
        PixelSize.of(small),
        part.text(),
        time.elapsedSeconds(),
        found.report().verdict() + less);
  }

  private static SelfDeblurOptions quick(SelfDeblurOptions all) {
    boolean networks = all.psfModel() != PsfModel.MICROGRAPH;
    if (!networks || all.schedule().iterations() <= ITERATIONS) {
      return all;
    }
    Schedule fewer = all.schedule().lasting(ITERATIONS);
    return all.toBuilder().schedule(new Schedule(fewer.phases(), fewer.finish())).build();
  }

  private Trial ofVolume() {
    Optics optics = options.optics().orElseThrow();
    TrialPart part = TrialPart.ofVolume(image);
    ImagePlus small = part.volume(pixelUm(), optics.zStepUm());
    Grid blurry = SourceStack.of(small, 1, 1);
    int side = Math.min(blurry.width(), blurry.height());
    Grid psf = PsfPreview.psf(optics, side, blurry.size()[2]);
    Method asked = options.askedFinish().orElse(Method.RICHARDSON_LUCY_TV);
    Method finish = asked == Method.NETWORK ? Method.RICHARDSON_LUCY_TV : asked;
    Grid sharp =
        ImgLib2.grid(
            Deconvolution.withPsf(
                    ImgLib2.image(blurry),
                    ImgLib2.image(psf),
                    KnownPsfOptions.like(options, finish).build(),
                    monitor)
                .image());
    int slice = small.getZ() - 1;
    return new Trial(
        blurry.plane(slice),
        sharp.plane(slice),
        psf,
        PixelSize.of(small),
        part.text() + " in " + blurry.size()[2] + " slices",
        time.elapsedSeconds(),
        "With the PSF that the optics promise; the run looks for aberrations, too.");
  }
}
