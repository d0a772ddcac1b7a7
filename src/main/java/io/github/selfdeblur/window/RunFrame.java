package io.github.selfdeblur.window;

import ij.WindowManager;
import ij.gui.GUI;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.window.RunEnd.Action;
import io.github.selfdeblur.window.Steps.Row;
import io.github.selfdeblur.window.picture.Place;
import io.github.selfdeblur.window.picture.UpdateBudget;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** What the window of a run looks like. While it is there, ImageJ's Window menu brings it up. */
final class RunFrame extends JFrame {

  private static final long serialVersionUID = 1;

  static final String CAVEAT = "Deconvolution can create structures that are not there.";
  private static final int GAP_PX = PicturesPanel.GAP_PX;
  private static final int PER_MILLE = 1000;
  private static final int IMAGES_OPEN_MS = 500;

  private final transient UpdateBudget budget;
  private final PicturesPanel pictures;
  private final JPanel foot = new JPanel(new BorderLayout(0, GAP_PX));
  private final JPanel last = new JPanel(new BorderLayout());
  private final JProgressBar bar = new JProgressBar(0, PER_MILLE);
  private final JButton snapshot = new JButton("Snapshot");
  private final JButton finish = new JButton("Finish");
  private final JButton cancel = new JButton("Cancel");

  /** What there is once the run is over. */
  private ResultPanel result;

  private EndButtons next;
  private boolean beforeTheLog;

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
    this.budget = budget;
    pictures = new PicturesPanel(budget);
    pictures.setFocusable(true);
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
    setUpFoot();
    add(foot, BorderLayout.SOUTH);
    pack();
    setMinimumSize(new Dimension(getWidth() * 3 / 4, getHeight() * 3 / 4));
  }

  /** Shows the window for the first time, where that of the last run is, which goes; or null. */
  void openInPlaceOf(RunFrame over) {
    if (over == null) {
      GUI.centerOnImageJScreen(this);
      Place.belowTheMenu(this);
    } else {
      setLocation(over.getLocation());
      over.dispose();
    }
    setVisible(true);
    pictures.requestFocusInWindow(); // else Space would press a button
    WindowManager.addWindow(this);
  }

  /** The log opens in front of everything: this window, which tells of the run, comes before it. */
  void comeBeforeTheLog() {
    Window log = WindowManager.getWindow("Log");
    if (!beforeTheLog && log != null && log.isShowing()) {
      beforeTheLog = true;
      toFront();
    }
  }

  /** The command is over: the result, if there is one, comes before the images that have opened. */
  void leaveOrComeUp(boolean withResult) {
    if (!withResult) {
      dispose();
    } else if (isAutoRequestFocus()) {
      comeUp();
    }
  }

  /** Once the images that have just opened have taken the keyboard, as they do. */
  private void comeUp() {
    Timer later =
        new Timer(IMAGES_OPEN_MS, event -> super.toFront()); // not where it has been closed
    later.setRepeats(false);
    later.start();
  }

  /** Also where it was hidden. */
  @Override
  public void toFront() {
    if (!isVisible()) { // else Swing would ask for the front once more
      setVisible(true);
    }
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

  private void setUpFoot() {
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, GAP_PX, 0));
    buttons.add(snapshot);
    buttons.add(finish);
    buttons.add(cancel);
    last.add(new JLabel(CAVEAT), BorderLayout.WEST);
    last.add(buttons, BorderLayout.EAST);
    foot.setBorder(BorderFactory.createEmptyBorder(0, GAP_PX, GAP_PX, GAP_PX));
    foot.add(bar, BorderLayout.NORTH);
    foot.add(last, BorderLayout.SOUTH);
  }

  /** What is seen while the run goes on. */
  PicturesPanel pictures() {
    return pictures;
  }

  /** Shows what there is so far. */
  void show(PreviewPictures shown) {
    pictures.show(shown);
    offerSnapshots();
  }

  /** There is something to take a snapshot of. */
  void offerSnapshots() {
    snapshot.setEnabled(finish.isEnabled());
  }

  /** Tells how far the run is. */
  void show(List<Row> steps, RunState state, double elapsedSeconds) {
    double remaining = state.remainingSeconds();
    boolean known = Double.isFinite(remaining) && remaining > 0;
    String left = known ? ", " + TimeLeft.text(remaining) + " left" : "";
    bar.setString(state.stage() + left);
    bar.setValue((int) (PER_MILLE * state.fraction()));
    pictures.show(steps, state, elapsedSeconds);
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
   * @param onAction is told what the user wants next
   */
  void ended(RunEnd end, ResultPictures pictures, Consumer<Action> onAction) {
    disableButtons();
    result = new ResultPanel(budget);
    result.show(end.verdict());
    result.show(pictures);
    remove(this.pictures);
    JTabbedPane tabs = new JTabbedPane();
    tabs.addTab("Result", result);
    tabs.addTab("The run", this.pictures);
    tabs.setFocusable(false);
    add(tabs, BorderLayout.CENTER);
    foot.remove(last);
    next = new EndButtons(end.actions(), this::dispose, onAction);
    foot.add(next, BorderLayout.SOUTH);
    setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    getRootPane()
        .registerKeyboardAction(
            event -> dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    new Flicker(getRootPane(), result::showBlurry);
    Dimension needed = getPreferredSize();
    setSize(Math.max(getWidth(), needed.width), Math.max(getHeight(), needed.height));
    Place.belowTheMenu(this);
    validate();
  }

  /** What the user wanted next is under way. */
  void acting(String what) {
    next.setWorking(true);
    bar.setString(what);
    bar.setIndeterminate(true);
  }

  /**
   * It is done.
   *
   * @param pictures what is to be seen from now on; null: the same
   */
  void acted(String what, ResultPictures pictures) {
    next.setWorking(false);
    bar.setIndeterminate(false);
    bar.setString(what);
    if (pictures != null) {
      result.show(pictures);
      comeUp();
    }
  }
}
