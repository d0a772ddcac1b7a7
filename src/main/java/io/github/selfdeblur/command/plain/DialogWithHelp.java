package io.github.selfdeblur.command.plain;

import ij.gui.GenericDialog;
import io.github.selfdeblur.help.HelpWindow;
import io.github.selfdeblur.report.Project;
import java.awt.event.ActionEvent;

/** ImageJ's dialog with a Help button that opens our own window. */
final class DialogWithHelp extends GenericDialog {

  private static final long serialVersionUID = 1;

  private final String page;

  /**
   * @param page of the help, see {@link Project#page}
   */
  DialogWithHelp(String title, String page) {
    super(title);
    this.page = page;
    addHelp(Project.address(page));
  }

  @Override
  public void actionPerformed(ActionEvent event) {
    if (event.getActionCommand().strip().equals("Help")) {
      HelpWindow.open(page);
    } else {
      super.actionPerformed(event);
    }
  }
}
