package io.github.selfdeblur.cli;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.awt.AWTEvent;
import java.awt.CheckboxMenuItem;
import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.ItemEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowEvent;
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
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
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

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, ""); // now ImageJ is there and knows the commands
    Files.delete(nothing);
    RunWindowProbe probe = new RunWindowProbe();
    try {
      probe.all();
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
    JFrame frame = awaitFrame(true);
    require(fits(frame), "the window reaches beyond the screen: " + frame.getBounds());
    require(
        labels(frame).contains("Deconvolution can create structures that are not there."),
        "no caveat");
    await("the phase", () -> labels(frame).contains("full size, MSE"));
    require(labels(frame).contains("CPU"), "no device in " + labels(frame));
    click(button(frame, "Finish"));
    requireResult();
    await("the final state", () -> bar(frame).getString().equals("Done: stopped by the user"));
    for (String name : List.of("Finish", "Cancel", "Snapshot")) {
      require(!button(frame, name).isEnabled(), name + " can still be pressed");
    }
    require(frame.isShowing(), "the window has gone");
    closeImages();
  }

  private void escape() throws Exception {
    start();
    JFrame frame = awaitFrame(true);
    await("one window", () -> frames().size() == 1);
    pressEscape(frame);
    requireResult();
    await("the final state", () -> bar(frame).getString().startsWith("Done"));
    closeImages();
  }

  private void cancel() throws Exception {
    start();
    JFrame frame = awaitFrame(true);
    click(button(frame, "Cancel"));
    require(!wentOn(), "the macro went on without its result");
    require(
        Arrays.equals(new String[] {"blobs"}, WindowManager.getImageTitles()),
        "a cancelled run opened windows");
    await("no window", () -> frames().isEmpty());
    closeImages();
  }

  private void snapshotAndClosing() throws Exception {
    start();
    JFrame frame = awaitFrame(true);
    click(button(frame, "Snapshot"));
    await("two windows", () -> WindowManager.getWindowCount() == 3);
    String[] titles = WindowManager.getImageTitles();
    Arrays.sort(titles);
    require(
        titles[1].matches("blobs-PSF-at-\\d+") && titles[2].matches("blobs-at-\\d+"),
        Arrays.toString(titles));
    post(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
    await("hiding", () -> !frame.isShowing());
    Thread.sleep(1000);
    require(!run.isDone(), "closing the window ended the run");
    chooseInMenu(frame.getTitle());
    await("the window once more", frame::isShowing);
    post(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
    await("hiding again", () -> !frame.isShowing());
    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
    requireResult();
    IJ.setKeyUp(KeyEvent.VK_ESCAPE);
    await("no window", () -> frames().isEmpty());
    require(WindowManager.getFrame(frame.getTitle()) == null, "still in the Window menu");
    closeImages();
  }

  /** With a known PSF only the network takes long enough. */
  private void networkWithPsf() throws Exception {
    new ImagePlus("light", new FloatProcessor(5, 5, Blobs.psf().values())).show();
    start("SelfDeblur: Deconvolve with PSF...", "psf=light method=network iterations=1000000");
    JFrame frame = awaitFrame(true);
    await("the phase", () -> labels(frame).contains("full size, 1-SSIM"));
    click(button(frame, "Finish"));
    require(wentOn(), "the macro did not go on");
    require(WindowManager.getImage("blobs-network") != null, "there is no result");
    await("the final state", () -> bar(frame).getString().equals("Ended early"));
    closeImages();
  }

  private void chooseInMenu(String title) {
    MenuBar bar = Menus.getMenuBar();
    for (int m = 0; m < bar.getMenuCount(); m++) {
      Menu menu = bar.getMenu(m);
      for (int i = 0; i < menu.getItemCount(); i++) {
        boolean wanted = menu.getItem(i).getLabel().equals(title);
        if (wanted && menu.getItem(i) instanceof CheckboxMenuItem item) {
          post(new ItemEvent(item, ItemEvent.ITEM_STATE_CHANGED, title, ItemEvent.SELECTED));
          return;
        }
      }
    }
    require(false, "no " + title + " in the menus");
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
    run = CompletableFuture.supplyAsync(() -> IJ.runMacro(macro));
  }

  /** Whether the macro went on after the run. */
  private boolean wentOn() throws Exception {
    return "went on".equals(run.get(PATIENCE_NS, TimeUnit.NANOSECONDS));
  }

  private void requireResult() throws Exception {
    require(wentOn(), "the macro did not go on");
    String info = WindowManager.getImage("blobs-deblurred").getInfoProperty();
    require(info.contains("STOPPED_BY_USER"), info);
    require(WindowManager.getImage("blobs-PSF") != null, "there is no PSF");
  }

  /** The window of the present run, once there is something to be seen in it. */
  private JFrame awaitFrame(boolean iterating) throws Exception {
    Predicate<JFrame> current =
        frame -> button(frame, "Snapshot").isEnabled() == iterating && frame.isShowing();
    await(
        "a window",
        () -> {
          require(!run.isDone(), "the run has ended by itself: " + run);
          return frames().stream().anyMatch(current);
        });
    return frames().stream().filter(current).findFirst().orElseThrow();
  }

  private static List<JFrame> frames() {
    return Arrays.stream(Frame.getFrames())
        .filter(frame -> frame.isShowing() && frame.getTitle().equals("SelfDeblur: blobs"))
        .map(JFrame.class::cast)
        .toList();
  }

  private static boolean fits(JFrame frame) {
    return frame.getGraphicsConfiguration().getBounds().contains(frame.getBounds());
  }

  /** As from the mouse: Xvfb has no window manager, without which Robot misses the window. */
  private static void click(JButton button) {
    for (int id :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      post(
          new MouseEvent(
              button,
              id,
              System.currentTimeMillis(),
              InputEvent.BUTTON1_DOWN_MASK,
              button.getWidth() / 2,
              button.getHeight() / 2,
              1,
              false,
              MouseEvent.BUTTON1));
    }
  }

  private static void post(AWTEvent event) {
    Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
  }

  /** As from the keyboard while the window has the focus, which nobody gives it here. */
  private static void pressEscape(JFrame frame) {
    JButton focused = button(frame, "Snapshot");
    for (int id : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      KeyEvent event =
          new KeyEvent(
              focused,
              id,
              System.currentTimeMillis(),
              0,
              KeyEvent.VK_ESCAPE,
              KeyEvent.CHAR_UNDEFINED);
      SwingUtilities.invokeLater(
          () ->
              KeyboardFocusManager.getCurrentKeyboardFocusManager()
                  .redispatchEvent(focused, event));
    }
  }

  private static JButton button(JFrame frame, String name) {
    return (JButton) part(frame, part -> name.equals(part.getName()));
  }

  private static JProgressBar bar(JFrame frame) {
    return (JProgressBar) part(frame, JProgressBar.class::isInstance);
  }

  private static Component part(JFrame frame, Predicate<Component> which) {
    return parts(frame).stream().filter(which).findFirst().orElseThrow();
  }

  private static List<String> labels(JFrame frame) {
    return parts(frame).stream()
        .filter(JLabel.class::isInstance)
        .map(part -> ((JLabel) part).getText())
        .toList();
  }

  private static List<Component> parts(Container container) {
    List<Component> all = new ArrayList<>();
    for (Component part : container.getComponents()) {
      all.add(part);
      if (part instanceof Container inner) {
        all.addAll(parts(inner));
      }
    }
    return all;
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
