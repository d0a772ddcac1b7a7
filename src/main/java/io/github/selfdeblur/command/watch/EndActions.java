package io.github.selfdeblur.command.watch;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileInfo;
import ij.io.OpenDialog;
import ij.io.SaveDialog;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.window.RunEnd.Action;
import io.github.selfdeblur.window.RunEnd.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What can be done after a run, by the commands there are, with its image and its PSF. */
public final class EndActions {

  private static final String DECONVOLVE = "SelfDeblur: Deconvolve with PSF...";
  private static final String COMPARE = "SelfDeblur: Compare Methods...";
  private static final String MACRO_LINE = "SelfDeblur: Copy Macro Line";
  private static final String REPORT = "SelfDeblur: Save Report...";
  private static final double STEP = 2;

  private final ImagePlus source;
  private final HyperstackDeblurring run;
  private final StackOptions planes;
  private final boolean onePsf;

  /** Of the last deconvolution; 1 as the noise asks for. */
  private double smoothing;

  /** The result that is seen: the run's, later that of the last action. */
  private ImagePlus result;

  private EndActions(
      ImagePlus source, HyperstackDeblurring run, StackOptions planes, double smoothing) {
    this.smoothing = smoothing;
    this.source = source;
    this.run = run;
    this.planes = planes;
    result = run.deblurred();
    onePsf = run.runs().size() == 1;
  }

  /**
   * In the order of their buttons.
   *
   * @param planes that were deblurred, explicitly
   * @param smoothing of the run
   */
  public static List<Action> of(
      ImagePlus source, HyperstackDeblurring run, StackOptions planes, double smoothing) {
    EndActions actions = new EndActions(source, run, planes, smoothing);
    List<Action> all = new ArrayList<>();
    all.add(actions.allSlices());
    all.add(actions.smoothed("Smoother", STEP, "less noise, fewer details"));
    all.add(actions.smoothed("Sharper", 1 / STEP, "more details, more noise"));
    all.add(actions.compare());
    all.addAll(ofResult(source, () -> actions.result));
    return all;
  }

  /** Those of any result of {@code source}, the one that is seen. */
  public static List<Action> ofResult(ImagePlus source, Supplier<ImagePlus> result) {
    return List.of(
        new Action(
            "Macro line",
            "Copies the line of a macro that repeats this run.",
            Optional.of(
                () -> {
                  run(MACRO_LINE, Map.of("input", result.get().getTitle()));
                  return new Outcome("copied to the clipboard", Optional.empty());
                })),
        new Action(
            "Save report",
            "Saves where the result comes from, as JSON.",
            Optional.of(() -> saveReport(source, result.get()))));
  }

  private Action allSlices() {
    int chosen = run.deblurred().getStackSize();
    int all = source.getNSlices() * source.getNFrames();
    boolean more = onePsf && !run.isOfVolumes() && all > 1 && chosen < all;
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("channels", planes.channels().text());
    keys.put("slices", "all");
    keys.put("frames", "all");
    return new Action(
        "Apply this PSF to all slices",
        more ? "Deconvolves every slice with this PSF." : "There are no other slices for this PSF.",
        when(more, () -> deconvolved("all-slices", keys)));
  }

  private Action smoothed(String name, double factor, String effect) {
    boolean can = onePsf && finish() != Method.NETWORK;
    return new Action(
        name,
        can ? "Deconvolves once more: " + effect + "." : "For one PSF, and no network.",
        when(
            can,
            () -> {
              smoothing *= factor;
              return deconvolved(name.toLowerCase(Locale.ROOT), ExplicitKeys.ofPlanes(planes));
            }));
  }

  private Action compare() {
    boolean can = onePsf || PsfImage.isOfEachChannel(run.psfs(), source);
    return new Action(
        "Compare",
        can
            ? "Other methods with the PSF of the "
                + (source.getNChannels() > 1 ? "channel" : "image")
                + " that is shown, side by side."
            : "Methods are compared with one PSF for each channel; here are others.",
        when(
            can,
            () -> {
              run(COMPARE, withPsf(Map.of("methods", compared(finish()))));
              return new Outcome("done", Optional.empty());
            }));
  }

  /** The usual methods, and first the one of the result. */
  static String compared(Method own) {
    boolean known = own == Method.NETWORK || Method.listed(Method.USUAL).contains(own);
    return known ? Method.USUAL : own.label() + "," + Method.USUAL;
  }

  private static Optional<Callable<Outcome>> when(boolean can, Callable<Outcome> work) {
    return can ? Optional.of(work) : Optional.empty();
  }

  private Method finish() {
    return run.runs().get(0).report().blind().finish();
  }

  /** An image whose title ends in {@code name}, as there may be several by the same method. */
  private Outcome deconvolved(String name, Map<String, String> which) {
    Map<String, String> keys = withPsf(which);
    if (finish() != Method.NETWORK) {
      keys.put("method", finish().label());
    }
    keys.put("smoothing", Double.toString(smoothing));
    Set<Integer> before = open();
    run(DECONVOLVE, keys);
    ImagePlus made =
        open().stream()
            .filter(id -> !before.contains(id))
            .map(WindowManager::getImage)
            .filter(image -> image.getTitle().startsWith(source.getTitle()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing came of it, see the Log window"));
    if (made.getStackSize() == run.deblurred().getStackSize()) {
      made.setSlice(run.deblurred().getCurrentSlice());
    }
    made.setTitle(WindowManager.makeUniqueName(source.getTitle() + "-" + name));
    result = made;
    return new Outcome("done, " + made.getTitle(), Optional.of(made));
  }

  /** With the PSF, whose window may have been closed. */
  private Map<String, String> withPsf(Map<String, String> keys) {
    if (run.psfs().getWindow() == null) {
      run.psfs().show();
    }
    Map<String, String> all = new LinkedHashMap<>(keys);
    all.put("input", source.getTitle());
    all.put("psf", run.psfs().getTitle());
    return all;
  }

  /** In the folder of the source, unless the user goes to another. */
  private static Outcome saveReport(ImagePlus source, ImagePlus result) {
    FileInfo from = source.getOriginalFileInfo();
    boolean unknown = from == null || from.directory == null || from.directory.isEmpty();
    SaveDialog dialog =
        new SaveDialog(
            "Save report",
            unknown ? OpenDialog.getDefaultDirectory() : from.directory,
            result.getTitle() + "-report",
            ".json");
    if (dialog.getFileName() == null) {
      return new Outcome("nothing saved", Optional.empty());
    }
    String file = dialog.getDirectory() + dialog.getFileName();
    run(REPORT, Map.of("input", result.getTitle(), "file", file));
    return new Outcome("saved as " + file, Optional.empty());
  }

  private static void run(String command, Map<String, String> keys) {
    String input = keys.get("input");
    if (WindowManager.getImage(input) == null) {
      throw new IllegalStateException(input + " is not open any more");
    }
    String options =
        keys.entrySet().stream()
            .map(key -> key.getKey() + "=[" + key.getValue() + "]")
            .collect(Collectors.joining(" "));
    IJ.run(command, options);
  }

  private static Set<Integer> open() {
    int[] ids = WindowManager.getIDList();
    return ids == null
        ? Set.of()
        : Arrays.stream(ids).boxed().collect(Collectors.toCollection(HashSet::new));
  }
}
