package io.github.selfdeblur.window;

import io.github.selfdeblur.window.RunEnd.Action;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.InputMap;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/** What can be done once a run is over, a button each; Space is not theirs. */
final class EndButtons extends JPanel {

  private static final long serialVersionUID = 1;

  private final transient List<Action> actions;
  private final transient List<JButton> buttons = new ArrayList<>();

  EndButtons(List<Action> actions, Runnable onClose, Consumer<Action> onAction) {
    super(new FlowLayout(FlowLayout.RIGHT, PicturesPanel.GAP_PX, 0));
    this.actions = actions;
    JButton close = button("Close", "Closes this window; the images stay open (ESC).");
    close.addActionListener(event -> onClose.run());
    add(close);
    for (Action action : actions) {
      JButton button = button(action.name(), action.help());
      button.addActionListener(event -> onAction.accept(action));
      buttons.add(button);
      add(button);
    }
    setWorking(false);
  }

  private static JButton button(String name, String help) {
    JButton button = new JButton(name);
    button.setName(name);
    button.setToolTipText(help);
    InputMap keys = button.getInputMap(JComponent.WHEN_FOCUSED);
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0), "none");
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0, true), "none");
    return button;
  }

  /** While one action is under way there is no other. */
  void setWorking(boolean working) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setEnabled(!working && actions.get(i).work().isPresent());
    }
  }
}
