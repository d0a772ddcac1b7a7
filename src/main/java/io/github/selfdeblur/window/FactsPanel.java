package io.github.selfdeblur.window;

import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.engine.memory.ProcessMemory;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.TimeLeft;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The numbers of a run, a row each. */
final class FactsPanel extends JPanel {

  private static final long serialVersionUID = 1;

  private final JLabel phase = row("Phase");
  private final JLabel iteration = row("Iteration");
  private final JLabel loss = row("Loss");
  private final JLabel residual = row("Residual");
  private final JLabel noise = row("Noise");
  private final JLabel psfWidth = row("PSF width");
  private final JLabel elapsed = row("Elapsed");
  private final JLabel remaining = row("Remaining");
  private final JLabel device = row("Device");
  private final JLabel memory = row("Memory");

  FactsPanel() {
    super(new GridBagLayout());
    showRow(psfWidth, false);
  }

  private JLabel row(String name) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridy = getComponentCount() / 2;
    place.anchor = GridBagConstraints.WEST;
    place.insets = new Insets(1, 0, 1, 8);
    place.weighty = 1;
    add(new JLabel(name), place);
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    JLabel value = new JLabel(" ");
    add(value, place);
    return value;
  }

  /** Has a row for the PSF's width. */
  void showPsfWidth(String width) {
    psfWidth.setText(width);
    showRow(psfWidth, true);
  }

  /** Has no rows for what is only told of iterations. */
  void leaveOutIterations() {
    for (JLabel value : List.of(phase, iteration, loss, residual, noise, device)) {
      showRow(value, false);
    }
  }

  private void showRow(JLabel value, boolean shown) {
    value.setVisible(shown);
    getComponent(getComponentZOrder(value) - 1).setVisible(shown); // its name
  }

  void show(RunState state, double elapsedSeconds) {
    elapsed.setText(TimeLeft.text(elapsedSeconds));
    remaining.setText(TimeLeft.text(state.remainingSeconds()));
    memory.setText(memory());
    if (state.iteration() != null) {
      show(state.iteration());
    }
  }

  private void show(Iteration last) {
    phase.setText(last.phase());
    iteration.setText(last.number() + " of " + last.total());
    loss.setText(String.format(Locale.ROOT, "%.4g (%s)", last.loss(), last.lossName()));
    residual.setText(
        String.format(Locale.ROOT, "%.4g (%.2f x noise)", last.misfit(), last.misfitInNoise()));
    noise.setText(String.format(Locale.ROOT, "%.4g grey values", last.noise()));
    device.setText(last.device());
  }

  /** Of the whole process where the system tells, else of Java alone. */
  private static String memory() {
    double all = ProcessMemory.megabytes();
    String java = String.format(Locale.ROOT, "Java %.0f MB", JavaMemory.usedMegabytes());
    return Double.isNaN(all) ? java : String.format(Locale.ROOT, "%.0f MB (%s)", all, java);
  }
}
