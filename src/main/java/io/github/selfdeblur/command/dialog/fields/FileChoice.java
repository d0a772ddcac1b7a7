package io.github.selfdeblur.command.dialog.fields;

import ij.io.OpenDialog;
import java.awt.Component;
import java.awt.Insets;
import java.io.File;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import org.scijava.widget.FileWidget;

/** How a file or a folder is chosen by the mouse. */
final class FileChoice {

  private FileChoice() {}

  /** The button beside a field. */
  static JButton button(Runnable browse) {
    JButton button = new JButton("Browse…");
    button.setMargin(new Insets(1, 6, 1, 6));
    button.addActionListener(event -> browse.run());
    return button;
  }

  /**
   * Asks; empty where the user changed their mind.
   *
   * @param style of SciJava's {@link FileWidget}; null: a file that is there
   * @param now what is chosen already
   */
  static Optional<File> ask(Component above, String style, String now) {
    String folder = OpenDialog.getDefaultDirectory();
    JFileChooser chooser = new JFileChooser(folder);
    if (!now.isBlank()) {
      chooser.setSelectedFile(new File(now));
    }
    if (FileWidget.DIRECTORY_STYLE.equals(style)) {
      chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    }
    boolean save = FileWidget.SAVE_STYLE.equals(style);
    int answer = save ? chooser.showSaveDialog(above) : chooser.showOpenDialog(above);
    File chosen = answer == JFileChooser.APPROVE_OPTION ? chooser.getSelectedFile() : null;
    if (chosen != null && chosen.getParent() != null) {
      OpenDialog.setDefaultDirectory(chosen.getParent()); // as after ImageJ's own dialogs
    }
    return Optional.ofNullable(chosen);
  }
}
