package io.github.selfdeblur.window;

import ij.WindowManager;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.VolumeStep.Stage;
import io.github.selfdeblur.window.Curve.Point;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** What the window of a run looks like. While it is there, ImageJ's Window menu brings it up. */
final class RunFrame extends JFrame {

  private static final long serialVersionUID = 1;

  private static final String CAVEAT = "Deconvolution can create structures that are not there.";
  private static final int GAP_PX = PicturesPanel.GAP_PX;
  private static final int PER_MILLE = 1000;

  private final PicturesPanel pictures;
  private final JProgressBar bar = new JProgressBar(0, PER_MILLE);
  private final JButton snapshot = new JButton("Snapshot");
  private final JButton finish = new JButton("Finish");
  private final JButton cancel = new JButton("Cancel");

  /**
   * @param onSnapshot is run where the user asks for one
   * @param onFinish and so on
   */
  RunFrame(
      String title,
      UpdateBudget budget,
      Runnable onSnapshot,
      Runnable onFinish,
      Runnable onCancel) {
    super(title);
    pictures = new PicturesPanel(budget);
    bar.setStringPainted(true);
    setUp(snapshot, "Opens the present image and PSF in windows of their own.", onSnapshot);
    setUp(finish, "Ends the run and keeps the best so far (ESC).", onFinish);
    setUp(cancel, "Ends the run and keeps nothing.", onCancel);
    snapshot.setEnabled(false);
    finish.registerKeyboardAction(
        event -> onFinish.run(),
        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_IN_FOCUSED_WINDOW);
    setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    add(pictures, BorderLayout.CENTER);
    add(foot(), BorderLayout.SOUTH);
    pack();
    setMinimumSize(new Dimension(getWidth() * 3 / 4, getHeight() * 3 / 4));
  }

  /** Shows the window for the first time. */
  void open() {
    setVisible(true);
    WindowManager.addWindow(this);
  }

  /** Also where it was hidden. */
  @Override
  public void toFront() {
    setVisible(true);
    super.toFront();
  }

  @Override
  public void dispose() {
    WindowManager.removeWindow(this);
    super.dispose();
  }

  private static void setUp(JButton button, String help, Runnable action) {
    button.setName(button.getText());
    button.setToolTipText(help);
    button.addActionListener(event -> action.run());
  }

  private JPanel foot() {
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, GAP_PX, 0));
    buttons.add(snapshot);
    buttons.add(finish);
    buttons.add(cancel);
    JPanel last = new JPanel(new BorderLayout());
    last.add(new JLabel(CAVEAT), BorderLayout.WEST);
    last.add(buttons, BorderLayout.EAST);
    JPanel foot = new JPanel(new BorderLayout(0, GAP_PX));
    foot.setBorder(BorderFactory.createEmptyBorder(0, GAP_PX, GAP_PX, GAP_PX));
    foot.add(bar, BorderLayout.NORTH);
    foot.add(last, BorderLayout.SOUTH);
    return foot;
  }

  /** Shows what there is so far. */
  void show(Preview preview) {
    pictures.show(preview);
    snapshot.setEnabled(finish.isEnabled());
  }

  /** Shows what there is so far of a z-stack. */
  void show(Stage stage, Preview views, String psfWidth) {
    pictures.show(stage, views, psfWidth);
    snapshot.setEnabled(finish.isEnabled());
  }

  void showBlurry(Grid plane) {
    pictures.showBlurry(plane);
  }

  void show(List<List<Point>> curve) {
    pictures.show(curve);
  }

  /** Tells how far the run is. */
  void show(RunState state, double elapsedSeconds) {
    double remaining = state.remainingSeconds();
    boolean known = Double.isFinite(remaining) && remaining > 0;
    String left = known ? ", " + TimeLeft.text(remaining) + " left" : "";
    bar.setString(state.stage() + left);
    bar.setValue((int) (PER_MILLE * state.fraction()));
    pictures.show(state, elapsedSeconds);
  }

  /** The user has ended the run, which may take a moment to notice. */
  void ending(String what) {
    bar.setString(what);
    disableButtons();
  }

  private void disableButtons() {
    snapshot.setEnabled(false);
    finish.setEnabled(false);
    cancel.setEnabled(false);
  }

  /**
   * The run is over.
   *
   * @param result what came of the plane that is seen; null where it is another, or is seen already
   */
  void ended(RunState last, double elapsedSeconds, Preview result) {
    show(last, elapsedSeconds);
    if (result != null) {
      pictures.showResult(result);
    }
    disableButtons();
    setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    getRootPane()
        .registerKeyboardAction(
            event -> dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
  }
}
