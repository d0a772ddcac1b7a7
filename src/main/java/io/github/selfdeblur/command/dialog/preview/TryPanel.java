package io.github.selfdeblur.command.dialog.preview;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The button that tries a dialog's values on a part of the image, and what came of it. */
public final class TryPanel extends JPanel {

  private static final long serialVersionUID = 1;

  private static final String BEFORE = "or, without one, where the image tells most";
  private static final String STALE = "The values are others now: try again.";

  private final JButton button = new JButton("Try on the selection");
  private final JLabel state = new JLabel(BEFORE);
  private final TryPictures pictures = new TryPictures();
  private final transient Supplier<TryQuestion> questions;
  private final transient Consumer<String> wrong;
  private final transient Runnable resized;
  private final transient Runnable tried;
  private transient TryWork work;

  /**
   * @param questions what to try now, on Swing's thread; where it throws, its sentence is told
   * @param wrong hears a sentence where a trial failed
   * @param resized hears that the pictures are there
   * @param tried hears that a trial has ended, and so how long one takes
   */
  public TryPanel(
      Supplier<TryQuestion> questions, Consumer<String> wrong, Runnable resized, Runnable tried) {
    super(new BorderLayout());
    this.tried = tried;
    this.questions = questions;
    this.wrong = wrong;
    this.resized = resized;
    button.setMargin(new Insets(1, 6, 1, 6));
    button.setMnemonic(KeyEvent.VK_T);
    button.setToolTipText("Runs these values on a small part of what is shown. Opens no window.");
    button.addActionListener(event -> begin());
    state.setFont(state.getFont().deriveFont(Font.PLAIN));
    JPanel line = new JPanel(new BorderLayout(8, 0));
    line.setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
    line.add(button, BorderLayout.WEST);
    line.add(state);
    add(line, BorderLayout.NORTH);
    add(pictures);
    pictures.setVisible(false);
  }

  private void begin() {
    stop();
    try {
      work = TryWork.start(questions.get(), new Panel());
      state.setText("trying…");
      JComponent idle = pictures.isVisible() ? pictures : state;
      idle.requestFocusInWindow(); // so that Space does not press again
    } catch (IllegalArgumentException e) {
      wrong.accept(e.getMessage());
    }
  }

  /** The values are others: what is under way is of no use. */
  public void changed() {
    boolean tried = work != null;
    stop();
    if (tried || pictures.isVisible()) {
      state.setText(STALE);
    }
  }

  /** Nothing is tried any more. */
  public void stop() {
    if (work != null) {
      work.stop();
      work = null;
    }
  }

  /** What is heard of a trial. */
  private final class Panel implements TryWork.Heard {

    @Override
    public void reached(String words) {
      state.setText("trying: " + words);
    }

    @Override
    public void ended(Seen seen) {
      work = null;
      state.setText("Tried.");
      pictures.show(seen);
      if (!pictures.isVisible()) {
        pictures.setVisible(true);
        resized.run();
      }
      if (state.isFocusOwner()) {
        pictures.requestFocusInWindow();
      }
      tried.run();
    }

    @Override
    public void failed(String sentence) {
      work = null;
      state.setText(sentence.isEmpty() ? BEFORE : "");
      if (state.isFocusOwner()) {
        button.requestFocusInWindow();
      }
      if (!sentence.isEmpty()) {
        wrong.accept(sentence);
      }
    }
  }
}
