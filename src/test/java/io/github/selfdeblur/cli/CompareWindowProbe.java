package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.image.compare.Result;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.window.compare.CompareWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.SwingUtilities;

/** The window of a comparison on a screen: what it shows, and how it stops. */
public final class CompareWindowProbe {

  private static final int PATIENCE_MS = 20_000;
  private static final int STEP_MS = 50;

  private CompareWindowProbe() {}

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    OnScreen.play(CompareWindowProbe::all);
  }

  private static void all() throws Exception {
    ImagePlus image = TestPictures.blobs(40, 40);
    CompareWindow window = CompareWindow.open(image, List.of("wiener", "magic", "fast"));
    window.begins(0);
    window.ended(0, result(0.5, 30.25));
    window.begins(1);
    window.ended(1, null);
    window.begins(2);
    OnScreen.expect("GO_ON", window.reached(2, 0.4).name());
    await("wiener 0.5 30.25, magic 0.0 , fast 0.0 ");

    SwingUtilities.invokeAndWait(() -> part(JButton.class, "Stop").doClick());
    OnScreen.expect("FINISH", window.reached(2, 0.5).name());
    OnScreen.expect("FINISH", window.reached(-1, 0.5).name());
    OnScreen.expect(Wish.FINISH.name(), window.seeks().name());
    window.close();
    SwingUtilities.invokeAndWait(() -> {});
    OnScreen.expect("false", "" + frame().isDisplayable());
  }

  private static Result result(double seconds, double psnr) {
    Map<String, Double> numbers = Map.of("seconds", seconds, "psnr_db", psnr);
    return new Result("wiener", List.of(new Result.Run(null, null, false, numbers)));
  }

  private static void await(String expected) throws Exception {
    String shown = "";
    for (int ms = 0; ms < PATIENCE_MS && !shown.equals(expected); ms += STEP_MS) {
      Thread.sleep(STEP_MS);
      shown = onSwing(CompareWindowProbe::shown);
    }
    OnScreen.expect(expected, shown);
  }

  private static <T> T onSwing(Callable<T> look) throws Exception {
    FutureTask<T> task = new FutureTask<>(look);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static Window frame() {
    return Arrays.stream(Window.getWindows())
        .filter(w -> w instanceof java.awt.Frame f && f.getTitle().startsWith("Comparing: "))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The first part of a type.
   *
   * @param name null: any
   */
  private static <T extends Component> T part(Class<T> type, String name) {
    return parts(frame())
        .filter(type::isInstance)
        .map(type::cast)
        .filter(part -> name == null || name.equals(part.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Component> parts(Container of) {
    return Arrays.stream(of.getComponents())
        .flatMap(c -> Stream.concat(Stream.of(c), c instanceof Container i ? parts(i) : null));
  }

  /** Every row without its bar. */
  private static String shown() {
    JTable table = part(JTable.class, null);
    String[] rows = new String[table.getRowCount()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] =
          "%s %s %s"
              .formatted(
                  table.getValueAt(row, 0), table.getValueAt(row, 2), table.getValueAt(row, 3));
    }
    return String.join(", ", rows);
  }
}
