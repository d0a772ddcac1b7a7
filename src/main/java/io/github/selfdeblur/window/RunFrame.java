package io.github.selfdeblur.window;

import ij.WindowManager;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.window.Curve.Point;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
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
  private static final Dimension IMAGE_PX = new Dimension(300, 280);
  private static final Dimension PSF_PX = new Dimension(250, 280);
  private static final Dimension FACTS_PX = new Dimension(PSF_PX.width, Chart.SIZE_PX.height);
  private static final int GAP_PX = 8;
  private static final int PER_MILLE = 1000;

  private final transient UpdateBudget budget;
  private final ImageView blurry;
  private final ImageView image;
  private final ImageView psf;
  private final Chart loss;
  private final Chart residual;
  private final JLabel imageTitle = new JLabel("Image so far");
  private final JLabel psfTitle = new JLabel("PSF so far");
  private final FactsPanel facts = new FactsPanel();
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
    this.budget = budget;
    Viewport both = new Viewport();
    blurry = new ImageView(both, budget, IMAGE_PX);
    image = new ImageView(both, budget, IMAGE_PX);
    psf = new ImageView(new Viewport(), budget, PSF_PX);
    loss = new Chart("Loss", Point::loss, Double.NaN, budget);
    residual = new Chart("Residual / noise", Point::residual, 1, budget);
    facts.setPreferredSize(FACTS_PX); // so that longer numbers do not move what is beside them
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
    add(pictures(), BorderLayout.CENTER);
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

  private JPanel pictures() {
    JPanel panel = new JPanel(new GridBagLayout());
    panel.setBorder(BorderFactory.createEmptyBorder(GAP_PX, GAP_PX, 0, GAP_PX));
    put(panel, new JLabel("Blurry"), 0, 0, 0);
    put(panel, imageTitle, 1, 0, 0);
    put(panel, psfTitle, 2, 0, 0);
    put(panel, blurry, 0, 1, 3);
    put(panel, image, 1, 1, 3);
    put(panel, psf, 2, 1, 3);
    put(panel, loss, 0, 2, 2);
    put(panel, residual, 1, 2, 2);
    put(panel, facts, 2, 2, 2);
    return panel;
  }

  private static void put(JPanel panel, Component part, int column, int row, int weight) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = column;
    place.gridy = row;
    place.weightx = part.getPreferredSize().width;
    place.weighty = weight;
    place.fill = GridBagConstraints.BOTH;
    place.insets = new Insets(0, column == 0 ? 0 : GAP_PX, row == 0 ? 2 : GAP_PX, 0);
    panel.add(part, place);
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

  /** Shows what there is so far, image and blurry image in the same range. */
  void show(Preview preview) {
    budget.spend(
        () -> {
          showBlurry(preview.blurry());
          image.show(preview.image(), preview.blurry().minimum(), preview.blurry().maximum());
          psf.show(preview.psf(), 0, preview.psf().maximum());
        });
    snapshot.setEnabled(finish.isEnabled());
  }

  void showBlurry(Grid plane) {
    blurry.show(plane, plane.minimum(), plane.maximum());
  }

  void show(List<List<Point>> curve) {
    loss.show(curve);
    residual.show(curve);
  }

  /** Tells how far the run is. */
  void show(RunState state, double elapsedSeconds) {
    double remaining = state.remainingSeconds();
    boolean known = Double.isFinite(remaining) && remaining > 0;
    String left = known ? ", " + TimeLeft.text(remaining) + " left" : "";
    bar.setString(state.stage() + left);
    bar.setValue((int) (PER_MILLE * state.fraction()));
    facts.show(state, elapsedSeconds);
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
   * @param result whether what is shown came out of it
   */
  void ended(RunState last, double elapsedSeconds, boolean result) {
    show(last, elapsedSeconds);
    if (result) {
      imageTitle.setText("Deblurred");
      psfTitle.setText("PSF");
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
