package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.results.Deblurred;
import io.github.selfdeblur.command.watch.EndActions;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.image.duration.RunTime;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.window.RunEnd;
import io.github.selfdeblur.window.RunWatch;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** SelfDeblur...: image and PSF from a blurry image alone. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur (blind deconvolution: deblur and sharpen, find the PSF)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = SelfDeblurCommand.LABEL, weight = 1)
    })
public class SelfDeblurCommand extends BlindCommand {

  static final String LABEL = "SelfDeblur...";

  @Parameter(persist = false)
  private String channels;

  @Parameter(persist = false)
  private String slices;

  @Parameter(persist = false)
  private String frames;

  @Parameter(persist = false)
  private String stack;

  @Parameter private String psf_per;
  @Parameter private String psf_plane;
  @Parameter private String psf_area;
  @Parameter private String output;
  @Parameter private boolean show_network;
  @Parameter private int snapshots_every;
  @Parameter private int seeds;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus psf;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deblurred;

  @Override
  List<Option> rows() {
    return Stream.concat(SelfDeblurRows.ALL.stream(), StackRows.ALL.stream()).toList();
  }

  /**
   * Fiji shows outputs itself, but not without a screen, not at once in a macro, and not those of a
   * command that was cancelled; showing an image again does nothing.
   */
  @Override
  void work(ImagePlus image) {
    Deblurred result = deblur(image, progress());
    psf = result.psf();
    deblurred = result.deblurred();
    result.others().forEach(ImagePlus::show);
    psf.show();
    deblurred.show();
  }

  /** The run, which shows no images. */
  Deblurred deblur(ImagePlus image, RunProgress progress) {
    SelfDeblurOptions options = options();
    StackOptions choice =
        HyperstackDeblurring.explicit(image, StackRows.options(answers()), options);
    Recording recording = Recording.of(image, choice);
    RunWatch watch = progress.watch(image);
    TimeLeft time = new TimeLeft();
    HyperstackDeblurring result = HyperstackDeblurring.of(image, options, choice, progress);
    RunTime.took(time.elapsedSeconds(), image, options, choice, result);
    Map<String, String> keys = keys();
    keys.putAll(ExplicitKeys.of(image, options, result));
    keys.putAll(ExplicitKeys.of(choice));
    Provenance report = recording.end(result, MacroLine.of(LABEL, keys, recording.input(), choice));
    watch.ended(
        () ->
            new RunEnd(
                result.ending(),
                result.verdict(),
                PlaneSet.of(image, choice),
                result.deblurred(),
                result.psfs(),
                EndActions.of(image, result, choice, options.smoothing())));
    return Deblurred.of(result, show_network, report.json());
  }
}
