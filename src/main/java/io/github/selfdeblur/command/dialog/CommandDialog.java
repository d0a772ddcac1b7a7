package io.github.selfdeblur.command.dialog;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.command.ApplyNetworkCommand;
import io.github.selfdeblur.command.DeconvolveCommand;
import io.github.selfdeblur.command.SelfDeblurCommand;
import io.github.selfdeblur.command.UserCommand;
import io.github.selfdeblur.command.dialog.fields.Entry;
import io.github.selfdeblur.command.dialog.fields.Form;
import io.github.selfdeblur.command.dialog.preview.TryPanel;
import io.github.selfdeblur.help.HelpWindow;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.report.Project;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** Asks for what a command still needs, in Fiji and in plain ImageJ. */
public final class CommandDialog {

  /** What a screen keeps for itself. */
  private static final int PANEL_PX = 60;

  private final UserCommand command;
  private final Form form;
  private final Body body;
  private final JDialog dialog;
  private final OutlookLine line;
  private final JButton go = new JButton();
  private final JButton restore = new JButton("Restore defaults");
  private final Advanced advanced;
  private final TryPanel tries;
  private Wanted wanted = Wanted.NOTHING;

  private CommandDialog(UserCommand command) {
    this.command = command;
    ImagePlus current = (ImagePlus) command.getInputs().get("image");
    form = new Form(command, current);
    body = body();
    List<Entry> rest = form.entries().stream().filter(e -> !body.shows(e.key())).toList();
    advanced = new Advanced(rest, this::fit);
    line = new OutlookLine(body);
    tries = new TryPanel(body::trial, this::wrong, this::fit, this::look);
    String label = command.getInfo().getMenuPath().getLeaf().getName();
    dialog = new JDialog(IJ.getInstance(), label.replace("...", ""), true);
    JPanel all = new JPanel(new BorderLayout());
    JPanel top = new JPanel(new BorderLayout());
    top.add(body.panel());
    if (body.tries()) {
      top.add(tries, BorderLayout.SOUTH);
    }
    all.add(top, BorderLayout.NORTH);
    all.add(advanced);
    advanced.setVisible(!rest.isEmpty());
    JScrollPane scroll = new JScrollPane(all);
    scroll.setBorder(null);
    dialog.add(scroll);
    dialog.add(foot(), BorderLayout.SOUTH);
    if (form.has(ProgramRows.INPUT.key())) {
      new Suggestions(command, form);
    }
    form.heardBy(this::changed);
    changed();
  }

  private Body body() {
    if (command instanceof SelfDeblurCommand) {
      return new BlindBody(form, this::wrong);
    }
    Body flat = new FlatBody(form, command.front(), command.advice());
    if (command instanceof ApplyNetworkCommand) {
      return new NetworkBody(flat, form);
    }
    return command instanceof DeconvolveCommand ? new KnownPsfBody(flat, form) : flat;
  }

  /**
   * Shows the dialog, where there is something to ask; where the command is to run, its inputs then
   * have the dialog's values.
   */
  public static Wanted ask(UserCommand command) {
    if (Form.asked(command).isEmpty()) {
      return Wanted.RUN;
    }
    CommandDialog[] dialog = {null};
    onEventThread(() -> dialog[0] = new CommandDialog(command));
    if (dialog[0] == null) {
      return Wanted.NOTHING; // interrupted
    }
    onEventThread(dialog[0]::show); // in an event of its own, so that others come between
    return dialog[0].wanted;
  }

  private static void onEventThread(Runnable work) {
    if (SwingUtilities.isEventDispatchThread()) {
      work.run();
      return;
    }
    try {
      SwingUtilities.invokeAndWait(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void show() {
    fit();
    dialog.setLocationRelativeTo(null);
    dialog.setVisible(true);
    tries.stop();
    line.close();
    dialog.dispose();
  }

  private JComponent foot() {
    JButton help = new JButton("Help");
    help.addActionListener(event -> HelpWindow.open(Project.page(command.getInfo())));
    restore.addActionListener(event -> form.restore());
    go.addActionListener(event -> go());
    JButton cancel = new JButton("Cancel");
    cancel.addActionListener(event -> dialog.setVisible(false));
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.setVisible(false),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.getRootPane().setDefaultButton(go);
    Box buttons = Box.createHorizontalBox();
    for (JComponent part : new JComponent[] {help, restore, null, go, cancel}) {
      buttons.add(part == null ? Box.createHorizontalGlue() : part);
      buttons.add(Box.createHorizontalStrut(6));
    }
    JPanel foot = new JPanel(new BorderLayout(0, 6));
    foot.setBorder(BorderFactory.createEmptyBorder(2, 10, 8, 6));
    foot.add(line.area());
    foot.add(buttons, BorderLayout.SOUTH);
    return foot;
  }

  private void changed() {
    go.setText(body.go());
    restore.setEnabled(!form.isUsual());
    advanced.name();
    tries.changed();
    look();
  }

  private void look() {
    line.look(form);
  }

  private void wrong(String sentence) {
    line.tell(Outlook.wrong(sentence));
  }

  private void go() {
    if (body.wanted() == Wanted.RUN) {
      try {
        form.check();
      } catch (IllegalArgumentException e) {
        line.show(Outlook.wrong(e.getMessage()));
        return;
      }
      form.fill();
    }
    wanted = body.wanted();
    dialog.setVisible(false);
  }

  /** As large as its parts, where the screen is. */
  private void fit() {
    dialog.pack();
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    int height = Math.min(dialog.getHeight(), screen.height - PANEL_PX);
    int bar = height < dialog.getHeight() ? 20 : 0;
    dialog.setSize(Math.min(dialog.getWidth() + bar, screen.width), height);
    int x = Math.min(dialog.getX(), screen.width - dialog.getWidth());
    int y = Math.min(dialog.getY(), screen.height - height);
    dialog.setLocation(Math.max(0, x), Math.max(0, y));
  }
}
