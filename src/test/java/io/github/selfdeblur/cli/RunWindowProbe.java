package io.github.selfdeblur.cli;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Ends runs that would take days by the means of their window, and watches what becomes of them.
 */
final class RunWindowProbe {

  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(40);
  private static final int PAUSE_MS = 50;

  private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
  private CompletableFuture<String> run;

  private RunWindowProbe() {
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
  }

  /** Takes nothing, or "look" where the screen's size is all that matters; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, ""); // now ImageJ is there and knows the commands
    Files.delete(nothing);
    RunWindowProbe probe = new RunWindowProbe();
    try {
      if (arguments.length == 0) {
        probe.all();
      } else {
        probe.finish();
      }
    } catch (Exception e) {
      probe.require(false, e + " at " + Arrays.toString(e.getStackTrace()));
    }
    System.out.println("all as it should be");
    System.exit(0);
  }

  private void all() throws Exception {
    finish();
    escape();
    cancel();
    snapshotAndClosing();
    networkWithPsf();
    require(uncaught.isEmpty(), "thrown on the event thread: " + uncaught);
  }

  private void finish() throws Exception {
    start();
    RunFrame frame = awaitFrame(true);
    require(frame.fitsTheScreen(), "the window reaches beyond the screen: " + frame);
    require(
        frame.labels().contains("Deconvolution can create structures that are not there."),
        "no caveat");
    await("the phase", () -> frame.labels().contains("full size, MSE"));
    require(frame.labels().contains("CPU"), "no device in " + frame.labels());
    frame.click("Finish");
    requireResult();
    await("the final state", () -> frame.progress().equals("Done: stopped by the user"));
    await("the end", () -> frame.offers("Close"));
    for (String name : List.of("Finish", "Cancel", "Snapshot")) {
      require(!frame.offers(name), name + " can still be pressed");
    }
    require(frame.isShowing(), "the window has gone");
    require(frame.fitsTheScreen(), "the window reaches beyond the screen at the end: " + frame);
    require(frame.labels().contains("✓ Networks"), "no step in " + frame.labels());
    flicker(frame);
    next(frame);
    closeImages();
  }

  private void flicker(RunFrame frame) throws Exception {
    require(frame.labels().contains("Deblurred"), "no result in " + frame.labels());
    frame.key("Smoother", KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE);
    await("the blurry image", () -> frame.labels().contains("Blurry, in place"));
    frame.key("Smoother", KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE);
    await("the deblurred image", () -> frame.labels().contains("Deblurred"));
    require(WindowManager.getImage("blobs-smoother") == null, "Space pressed a button");
  }

  private void next(RunFrame frame) throws Exception {
    require(!frame.offers("Apply this PSF to all slices"), "there are no other slices");
    frame.click("Smoother");
    await("a smoother image", () -> frame.progress().equals("Smoother: done, blobs-smoother"));
    frame.click("Macro line");
    await("the line", () -> frame.progress().equals("Macro line: copied to the clipboard"));
    require(IJ.getLog().contains("smoothing=2.0"), "not the new result's line: " + IJ.getLog());
  }

  private void escape() throws Exception {
    start();
    RunFrame frame = awaitFrame(true);
    await("one window", () -> RunFrame.of("blobs").size() == 1);
    frame.pressEscape();
    requireResult();
    await("the final state", () -> frame.progress().startsWith("Done"));
    closeImages();
  }

  private void cancel() throws Exception {
    start();
    RunFrame frame = awaitFrame(true);
    frame.click("Cancel");
    require(!wentOn(), "the macro went on without its result");
    require(
        Arrays.equals(new String[] {"blobs"}, WindowManager.getImageTitles()),
        "a cancelled run opened windows");
    await("no window", () -> RunFrame.of("blobs").isEmpty());
    closeImages();
  }

  private void snapshotAndClosing() throws Exception {
    start();
    RunFrame frame = awaitFrame(true);
    frame.click("Snapshot");
    await("two windows", () -> WindowManager.getWindowCount() == 3);
    String[] titles = WindowManager.getImageTitles();
    Arrays.sort(titles);
    require(
        titles[1].matches("blobs-PSF-at-\\d+") && titles[2].matches("blobs-at-\\d+"),
        Arrays.toString(titles));
    frame.close();
    await("hiding", () -> !frame.isShowing());
    Thread.sleep(1000);
    require(!run.isDone(), "closing the window ended the run");
    frame.chooseInMenu();
    await("the window once more", frame::isShowing);
    frame.close();
    await("hiding again", () -> !frame.isShowing());
    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
    requireResult();
    IJ.setKeyUp(KeyEvent.VK_ESCAPE);
    await("no window", () -> RunFrame.of("blobs").isEmpty());
    require(WindowManager.getFrame(frame.title()) == null, "still in the Window menu");
    closeImages();
  }

  /** With a known PSF only the network takes long enough. */
  private void networkWithPsf() throws Exception {
    TestPictures.psf().show();
    start("SelfDeblur: Deconvolve with PSF...", "psf=psf method=network iterations=1000000");
    RunFrame frame = awaitFrame(true);
    await("the phase", () -> frame.labels().contains("full size, 1-SSIM"));
    frame.click("Finish");
    require(wentOn(), "the macro did not go on");
    require(WindowManager.getImage("blobs-network") != null, "there is no result");
    await("the final state", () -> frame.progress().equals("Ended early"));
    closeImages();
  }

  private void start() {
    start(
        "SelfDeblur...",
        "psf_width=5 psf_height=5 preset=lai iterations=1000000 finish=wiener device=cpu");
  }

  private void start(String command, String options) {
    ImagePlus image = TestPictures.blobs(64, 48);
    image.show();
    String macro = "run('" + command + "', '" + options + "'); return 'went on';";
    // As in ImageJ in a thread of its own: one that was interrupted ends whatever runs in it next.
    run =
        CompletableFuture.supplyAsync(
            () -> {
              // Another window may become the active one at any time: a PSF that has just opened.
              WindowManager.setTempCurrentImage(image);
              return IJ.runMacro(macro);
            },
            task -> new Thread(task).start());
  }

  /** Whether the macro went on after the run. */
  private boolean wentOn() throws Exception {
    return "went on".equals(run.get(PATIENCE_NS, TimeUnit.NANOSECONDS));
  }

  private void requireResult() throws Exception {
    require(wentOn(), "the macro did not go on");
    String info = WindowManager.getImage("blobs-deblurred").getInfoProperty();
    require(info.contains(": stopped by the user\n"), info);
    require(WindowManager.getImage("blobs-PSF") != null, "there is no PSF");
  }

  /** The window of the present run, once there is something to be seen in it. */
  private RunFrame awaitFrame(boolean iterating) throws Exception {
    Predicate<RunFrame> current =
        frame -> frame.offers("Snapshot") == iterating && frame.isShowing();
    await(
        "a window",
        () -> {
          require(!run.isDone(), "the run has ended by itself: " + IJ.getLog());
          return RunFrame.of("blobs").stream().anyMatch(current);
        });
    return RunFrame.of("blobs").stream().filter(current).findFirst().orElseThrow();
  }

  private static <T> T onEventThread(Callable<T> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    SwingUtilities.invokeLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get();
  }

  private void await(String what, Callable<Boolean> question) throws Exception {
    long end = System.nanoTime() + PATIENCE_NS;
    while (!onEventThread(question)) {
      require(System.nanoTime() < end, "waited in vain for " + what + "; thrown: " + uncaught);
      Thread.sleep(PAUSE_MS);
    }
  }

  private void require(boolean rule, String otherwise) {
    if (!rule) {
      System.out.println(otherwise);
      System.exit(1);
    }
  }

  private static void closeImages() {
    for (int id : WindowManager.getIDList()) {
      ImagePlus image = WindowManager.getImage(id);
      image.changes = false;
      image.close();
    }
  }
}
