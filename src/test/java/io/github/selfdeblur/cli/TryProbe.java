package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import io.github.selfdeblur.trained.NetworkFile;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JTextField;

/** Tries values in the dialog of SelfDeblur... on a screen, as a person does. */
public final class TryProbe {

  private static final int LONGEST_BLOCK_MS = 1500; // a machine may do other things, too

  private TryProbe() {}

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    OnScreen.play(TryProbe::all);
  }

  private static void all() throws Exception {
    ImagePlus image = TestPictures.blobs(64, 48);
    image.show();
    Recorder.record = true;
    Thread command = OnScreen.started("SelfDeblur");
    DialogHands dialog = DialogHands.opened(command);
    dialog.type(dialog.field("Numerical aperture"), "0.9");
    dialog.type(dialog.field("Wavelength"), "0.52");
    tried(dialog);
    stopped(dialog);
    smoothed(dialog);
    saved(dialog);
    dialog.isOnScreen();
    dialog.click("Try on the selection");
    dialog.click("Cancel");
    dialog.isGone(command);
    gone();
    OnScreen.expect("", String.valueOf(Recorder.getCommandOptions()).replace("null", ""));
    Recorder.record = false;
    known(image);
  }

  /** Blurry and deblurred in the dialog, flipped by Space; no windows, no blocked Swing. */
  private static void tried(DialogHands dialog) throws Exception {
    int images = WindowManager.getImageCount();
    AtomicLong longest = new AtomicLong();
    Thread watch = new Thread(() -> beat(longest));
    watch.setDaemon(true);
    watch.start();
    dialog.click("Try on the selection");
    dialog.awaits("Tried.");
    watch.interrupt();
    watch.join();
    if (longest.get() > LONGEST_BLOCK_MS) {
      throw new AssertionError("Swing was blocked for " + longest.get() + " ms");
    }
    dialog.awaits("Deblurred");
    dialog.says("about .* on this machine");
    dialog.hold(KeyEvent.VK_SPACE, () -> dialog.awaits("Blurry, in place"));
    dialog.awaits("Deblurred");
    OnScreen.expect(images + " images", WindowManager.getImageCount() + " images");
  }

  private static void beat(AtomicLong longest) {
    try {
      while (true) {
        long asked = System.nanoTime();
        EventQueue.invokeAndWait(() -> {});
        longest.accumulateAndGet((System.nanoTime() - asked) / 1_000_000, Math::max);
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      return;
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Typing ends what is under way; its thread goes. */
  private static void stopped(DialogHands dialog) throws Exception {
    dialog.click("Try on the selection");
    dialog.type(dialog.field("• Numerical aperture"), "1");
    dialog.awaits("The values are others now: try again.");
    gone();
    dialog.awaits("The values are others now: try again.");
  }

  private static void smoothed(DialogHands dialog) throws Exception {
    JTextField field = dialog.field("Smoothing");
    OnScreen.expect("1", field.getText());
    dialog.slide(-10);
    OnScreen.expect("2", field.getText());
    dialog.field("• Smoothing");
    dialog.press(KeyEvent.VK_TAB);
    field.setText("");
    dialog.type(field, "1.50");
    OnScreen.expect("1.50", field.getText());
  }

  /** What is typed is kept by a name, and chosen. */
  private static void saved(DialogHands dialog) throws Exception {
    DialogHands asks = dialog.opens("Save…");
    asks.press(KeyEvent.VK_M);
    asks.press(KeyEvent.VK_Y);
    asks.press(KeyEvent.VK_ENTER);
    dialog.awaits("my");
    OnScreen.expect("", dialog.field("Numerical aperture").getText());
    String kept = Prefs.get("selfdeblur.microscopes", "");
    Prefs.set("selfdeblur.microscopes", "");
    if (!kept.matches("my\t[01.9]+\t.*\t0.52")) {
      throw new AssertionError("kept: " + kept);
    }
  }

  /** A PSF that is there is tried in the dialog that asks for it. */
  private static void known(ImagePlus image) throws Exception {
    ImagePlus psf = TestPictures.psf();
    psf.setTitle(image.getTitle() + "-PSF");
    image.close();
    psf.show();
    TestPictures.blobs(64, 48).show(); // and so the current one
    tried("SelfDeblur", "I have a PSF");
    tried("Deconvolve", "Try on the selection");
    network();
  }

  /** What has no PSF. */
  private static void network() throws Exception {
    Path file = Files.createTempFile("selfdeblur", ".pt");
    NetworkFile.mean(1, file);
    Thread command = OnScreen.started("ApplyNetwork");
    DialogHands dialog = DialogHands.opened(command);
    dialog.set("Network's file", file.toString());
    dialog.click("Try on the selection");
    dialog.awaits("Tried.");
    dialog.awaits("Deblurred");
    dialog.isOnScreen();
    dialog.press(KeyEvent.VK_ESCAPE);
    dialog.isGone(command);
    Files.delete(file);
  }

  /**
   * Tries what a dialog has.
   *
   * @param before what is pressed first
   */
  private static void tried(String name, String before) throws Exception {
    Thread command = OnScreen.started(name);
    DialogHands dialog = DialogHands.opened(command);
    dialog.click(before);
    dialog.click("Try on the selection");
    dialog.awaits("Tried.");
    dialog.isOnScreen();
    dialog.press(KeyEvent.VK_ESCAPE);
    dialog.isGone(command);
    gone();
  }

  private static void gone() throws InterruptedException {
    for (int i = 0; i < 600 && isTrying(); i++) {
      Thread.sleep(100);
    }
    OnScreen.expect("false", String.valueOf(isTrying()));
  }

  private static boolean isTrying() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("SelfDeblur try"));
  }
}
