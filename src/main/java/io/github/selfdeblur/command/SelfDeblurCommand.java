package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.Snapshots;
import io.github.selfdeblur.options.Positions;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.window.RunWatch;
import java.util.Map;
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

  @Parameter(
      label = "Channels",
      description = "Those to deblur: current, all, or numbers such as 1,3-5.")
  private String channels = Positions.CURRENT;

  @Parameter(
      label = "Slices",
      description = "Those to deblur: current, all, or numbers such as 1,3-5.")
  private String slices = Positions.CURRENT;

  @Parameter(
      label = "Frames",
      description = "Those to deblur: current, all, or numbers such as 1,3-5.")
  private String frames = Positions.CURRENT;

  @Parameter(
      label = "One PSF per",
      choices = {"channel", "plane", "image"},
      description = "Which of the planes share a PSF.")
  private String psf_per = PsfPer.CHANNEL.label();

  @Parameter(
      label = "PSF from the plane",
      choices = {"sharpest", "current"},
      description = "In which of the planes that share a PSF it is sought.")
  private String psf_plane = PsfPlane.SHARPEST.label();

  @Parameter(
      label = "PSF from the area",
      choices = {"auto", "image", "selection", "window"},
      description =
          "Where in the plane: auto takes the selection, else a small image, else the window of"
              + " 256 px that tells most.")
  private String psf_area = "auto";

  @Parameter(
      label = "Output",
      choices = {"32-bit", "input"},
      description = "32-bit, or the type of the input.")
  private String output = OutputType.FLOAT.label();

  @Parameter(
      label = "Show the network's image too",
      description = "As a third window, after a finish other than network.")
  private boolean show_network;

  @Parameter(
      label = "Snapshots every (iterations, 0: none)",
      min = "0",
      description = "Latent images and PSFs on their way open as two stacks at the end.")
  private int snapshots_every;

  @Parameter(
      label = "Runs with other seeds",
      min = "1",
      description =
          "More than 1: the one nearest to all is taken, and how far they agree is shown.")
  private int seeds = 1;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus psf;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deblurred;

  @Override
  void work(ImagePlus image) {
    SelfDeblurOptions options = options();
    StackOptions choice = HyperstackDeblurring.explicit(image, stackOptions(), options);
    Recording recording = Recording.of(image, choice);
    RunWatch watch = watch(image);
    HyperstackDeblurring result = HyperstackDeblurring.of(image, options, choice, this);
    Map<String, String> keys = keys();
    keys.putAll(ExplicitKeys.of(image, options, result));
    keys.putAll(ExplicitKeys.of(choice));
    recording.end(result, MacroLine.of(LABEL, keys, recording.input(), choice));
    watch.ended(result.ending(), result.deblurred(), result.psfs());
    show(result);
  }

  private StackOptions stackOptions() {
    return StackOptions.builder()
        .channels(channels)
        .slices(slices)
        .frames(frames)
        .psfPer(PsfPer.named(psf_per))
        .psfPlane(PsfPlane.named(psf_plane))
        .psfArea(PsfArea.parse(psf_area))
        .output(OutputType.named(output))
        .networkImages(show_network)
        .snapshotsEvery(snapshots_every)
        .seeds(seeds)
        .build();
  }

  /**
   * Fiji shows outputs itself, but not without a screen, not at once in a macro, and not those of a
   * command that was cancelled; showing an image again does nothing.
   */
  private void show(HyperstackDeblurring result) {
    psf = result.psfs();
    deblurred = result.deblurred();
    if (result.snapshots() != null) {
      result.snapshots().psfs(Snapshots.SUFFIX).show();
      result.snapshots().images(Snapshots.SUFFIX).show();
    }
    if (result.seeds() != null) {
      result.seeds().images().show();
      result.seeds().agreement().show();
    }
    psf.show();
    if (show_network && result.runs().get(0).report().blind().finish() != Method.NETWORK) {
      result.networks().show();
    }
    deblurred.show();
  }
}
