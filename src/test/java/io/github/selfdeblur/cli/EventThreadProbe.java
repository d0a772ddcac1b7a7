package io.github.selfdeblur.cli;

import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.Micrograph;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Watches the event thread while dialogs open, values are typed, runs go on and end. Everything is
 * done twice and the second time counts: the first time Java loads classes and fonts.
 */
final class EventThreadProbe {

  private static final long MOST_MS = 100;
  private static final int PATIENCE_MS = 60_000;
  private static final int LETTER_MS = 300;

  private static final List<String> OTHERS =
      List.of(
          "SelfDeblur: Deconvolve with PSF...",
          "SelfDeblur: Batch Folder...",
          "SelfDeblur: Apply Network...",
          "SelfDeblur: Compare Methods...",
          "SelfDeblur: Measure Quality...",
          "SelfDeblur: Simulate Blur...",
          "SelfDeblur: Make PSF...");

  private final EventThread events;
  private final StringBuilder longer = new StringBuilder();

  private boolean counts;

  private EventThreadProbe(EventThread events) {
    this.events = events;
  }

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, "");
    Files.delete(nothing);
    EventThreadProbe probe = new EventThreadProbe(EventThread.measured());
    try {
      probe.all();
      probe.longer.setLength(0);
      probe.counts = true;
      System.out.println("the second time:");
      probe.all();
    } catch (Exception | AssertionError e) {
      System.out.println(e);
      System.exit(1);
    }
    System.out.println(probe.longer.isEmpty() ? "all as it should be" : probe.longer);
    System.exit(0);
  }

  private void all() throws Exception {
    run(TestPictures.image("cells", Micrograph.blurry().crop(16, 16, 64, 64)), true);
    run(stack(), false);
    for (String label : OTHERS) {
      Thread command = new Thread(new Executer(label), label);
      command.start();
      DialogHands dialog = DialogHands.opened(command);
      check(label + " opens");
      dialog.push("Cancel");
      dialog.isGone(command);
      check(label + " closes");
    }
    IJ.run("Close All");
  }

  /** As large as a camera's, of which a few slices are enough. */
  private static ImagePlus stack() {
    ImagePlus stack = IJ.createImage("stack", "16-bit ramp", 2048, 2048, 9);
    stack.getCalibration().setUnit("micron");
    stack.getCalibration().pixelWidth = 0.1;
    stack.getCalibration().pixelHeight = 0.1;
    stack.getCalibration().pixelDepth = 0.3;
    return stack;
  }

  private void run(ImagePlus image, boolean whole) throws Exception {
    image.show();
    check("an image of ImageJ's");
    String label = "SelfDeblur...";
    Thread command = new Thread(new Executer(label), label);
    command.start();
    DialogHands dialog = DialogHands.opened(command);
    check(label + " opens");
    type(dialog, "Numerical aperture", "0.9");
    type(dialog, "Wavelength", "0.52");
    type(dialog, "Pixel size", "0.1");
    check("typing");
    dialog.push("▸ Advanced");
    Thread.sleep(LETTER_MS);
    check("Advanced");
    if (!whole) {
      dialog.push("Cancel");
      dialog.isGone(command);
      check("closing");
      return;
    }
    dialog.go();
    command.join(PATIENCE_MS);
    check("the run");
    Thread.sleep(1000);
    check("its end");
    RunFrame.of(image.getTitle()).get(0).close();
    check("closing");
    WindowManager.closeAllWindows();
  }

  /** Letter after letter where it counts, with the time to see what comes of each. */
  private void type(DialogHands dialog, String label, String text) throws Exception {
    for (int end = counts ? 1 : text.length(); end <= text.length(); end++) {
      dialog.set(label, text.substring(0, end));
      Thread.sleep(LETTER_MS);
    }
  }

  private void check(String what) {
    EventThread.Stretch stretch = events.longest();
    String line =
        what
            + ": "
            + stretch.busyMs()
            + " ms busy, "
            + stretch.waitedMs()
            + " ms waiting, "
            + stretch.event()
            + "\n";
    System.out.print(line);
    if (stretch.busyMs() > MOST_MS) {
      longer.append(line);
    }
  }
}
