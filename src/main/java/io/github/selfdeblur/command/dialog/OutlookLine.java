package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.command.dialog.fields.Form;
import java.awt.Color;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The sentence below the fields, which follows what is typed. */
final class OutlookLine {

  /** How long nothing must be typed. */
  private static final int PATIENCE_MS = 150;

  private static final int ROWS = 2;
  private static final int COLUMNS = 50;

  private final Body body;
  private final JTextArea area = new JTextArea(ROWS, COLUMNS);
  private final Timer timer = new Timer(PATIENCE_MS, event -> compute());
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread worker = new Thread(work, "SelfDeblur outlook");
            worker.setDaemon(true);
            return worker;
          });

  OutlookLine(Body body) {
    this.body = body;
    area.setEditable(false);
    area.setFocusable(false);
    area.setOpaque(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    timer.setRepeats(false);
  }

  JTextArea area() {
    return area;
  }

  /** Looks at the values that are there now; what cannot be a value is told at once. */
  void look(Form form) {
    try {
      form.check();
      timer.restart();
    } catch (IllegalArgumentException e) {
      timer.stop();
      show(Outlook.wrong(e.getMessage()));
    }
  }

  private void compute() {
    Outlook.Question question = body.question();
    int number = asked.incrementAndGet();
    thread.execute(
        () -> {
          if (number == asked.get()) { // else what is typed now asks again
            Outlook outlook = question.answer();
            SwingUtilities.invokeLater(() -> show(outlook));
          }
        });
  }

  void show(Outlook outlook) {
    tell(outlook);
    body.show(outlook);
  }

  /** Says it; what else is seen stays. */
  void tell(Outlook outlook) {
    String sentence = outlook.sentence().replaceAll("\\bum\\b", "µm");
    area.setText(
        switch (outlook.kind()) {
          case GOOD -> sentence;
          case DOUBTFUL -> "⚠ " + sentence;
          case WRONG -> "✗ " + sentence;
        });
    area.setForeground(
        switch (outlook.kind()) {
          case GOOD -> new Color(0x1B7F3B);
          case DOUBTFUL -> new Color(0x9A5B00);
          case WRONG -> new Color(0xB3261E);
        });
  }

  void close() {
    timer.stop();
    thread.shutdownNow();
  }
}
