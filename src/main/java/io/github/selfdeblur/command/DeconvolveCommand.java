package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.results.Deconvolved;
import io.github.selfdeblur.command.watch.EndActions;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.window.RunEnd;
import io.github.selfdeblur.window.RunWatch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Deconvolve with PSF...: the sharp image where the PSF is known. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Deconvolution with a known PSF (deblur, sharpen)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = DeconvolveCommand.LABEL, weight = 2)
    })
public class DeconvolveCommand extends UserCommand {

  public static final String LABEL = "SelfDeblur: Deconvolve with PSF...";

  /** What can be said of a result whose PSF was given. */
  private static final String GIVEN =
      "The image is as right as the PSF that was given: where edges are doubled, try another one.";

  @Parameter private String psf;
  @Parameter private String origin;
  @Parameter private String method;
  @Parameter private double smoothing;

  @Parameter(style = "format:0.###")
  private double alpha;

  @Parameter private int iterations;
  @Parameter private double noise;
  @Parameter private double offset;
  @Parameter private String channels;
  @Parameter private String slices;
  @Parameter private String frames;
  @Parameter private String output;
  @Parameter private int seed;
  @Parameter private String device;
  @Parameter private int threads;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deconvolved;

  @Override
  List<Option> rows() {
    return KnownPsfRows.ALL;
  }

  @Override
  public List<String> front() {
    return List.of("psf", "method", "smoothing", "slices", "channels");
  }

  @Override
  public void suggest(ImagePlus current) {
    psf = NamedImage.likelyPsf(current);
  }

  @Override
  void work(ImagePlus image) throws IOException {
    Deconvolved result = deconvolve(image, NamedImage.find(psf, "psf"), progress());
    deconvolved = result.deconvolved();
    deconvolved.show();
  }

  /** The run, which shows no images. */
  Deconvolved deconvolve(ImagePlus image, ImagePlus light, RunProgress progress) {
    Answers user = answers();
    KnownPsfOptions options = KnownPsfRows.options(KnownPsfRows.method(user), user).build();
    StackOptions choice = ImageDeconvolution.explicit(image, light, StackRows.options(user));
    Recording recording = Recording.of(image, choice);
    String psfName = NamedImage.of(light);
    RunWatch watch = options.method() == Method.NETWORK ? progress.watch(image) : RunWatch.NONE;
    ImageDeconvolution result =
        ImageDeconvolution.of(
            image,
            light,
            user.choice(KnownPsfRows.ORIGIN, PsfOrigin.class),
            options,
            choice,
            progress);
    Map<String, String> keys = keys();
    keys.put("psf", psfName);
    keys.putAll(ExplicitKeys.of(options));
    keys.putAll(ExplicitKeys.ofPlanes(choice));
    Provenance report = recording.end(result, MacroLine.of(LABEL, keys, recording.input(), choice));
    watch.ended(
        () ->
            new RunEnd(
                result.ending(),
                GIVEN,
                PlaneSet.of(image, choice),
                result.image(),
                light,
                EndActions.ofResult(image, result::image)));
    return new Deconvolved(result.image(), report.json());
  }
}
