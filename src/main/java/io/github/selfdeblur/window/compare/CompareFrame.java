package io.github.selfdeblur.window.compare;

import ij.WindowManager;
import ij.gui.GUI;
import io.github.selfdeblur.window.picture.Place;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumnModel;

/** What the window of a comparison looks like; closing it hides it. */
final class CompareFrame extends JFrame {

  private static final long serialVersionUID = 1;

  private static final int GAP_PX = 8;
  private static final int ROW_PX = 24;
  private static final int MOST_ROWS = 16;
  private static final int[] WIDTHS_PX = {190, 200, 80, 90};
  private static final int BAR = 1;

  private final EntryTable entries = new EntryTable();
  private final JLabel word = new JLabel(" ");
  private final JButton stop = new JButton("Stop");

  CompareFrame(String title, List<EntryRow> rows, Runnable onStop) {
    super(title);
    entries.show(rows);
    stop.setName("Stop");
    stop.setToolTipText(
        "Ends the one at work with its best so far (ESC); those after it are not run.");
    stop.addActionListener(event -> onStop.run());
    stop.registerKeyboardAction(
        event -> stop.doClick(),
        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_IN_FOCUSED_WINDOW);
    setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    add(table(rows.size()));
    add(foot(), BorderLayout.SOUTH);
    pack();
  }

  private JScrollPane table(int rows) {
    JTable table = new JTable(entries);
    table.setFocusable(false);
    table.setRowSelectionAllowed(false);
    table.setRowHeight(ROW_PX);
    TableColumnModel columns = table.getColumnModel();
    DefaultTableCellRenderer right = new DefaultTableCellRenderer();
    right.setHorizontalAlignment(JLabel.RIGHT);
    int width = 0;
    for (int i = 0; i < WIDTHS_PX.length; i++) {
      columns.getColumn(i).setPreferredWidth(WIDTHS_PX[i]);
      width += WIDTHS_PX[i];
      if (i > BAR) {
        columns.getColumn(i).setCellRenderer(right);
      }
    }
    JProgressBar bar = new JProgressBar(0, EntryTable.PER_MILLE);
    bar.setStringPainted(true);
    columns
        .getColumn(BAR)
        .setCellRenderer(
            (of, value, selected, focused, row, column) -> {
              bar.setValue((int) (EntryTable.PER_MILLE * ((EntryRow) value).share()));
              bar.setString(((EntryRow) value).stage());
              return bar;
            });
    table.setPreferredScrollableViewportSize(
        new Dimension(width, ROW_PX * Math.min(MOST_ROWS, rows)));
    return new JScrollPane(table);
  }

  private Box foot() {
    Box foot = Box.createHorizontalBox();
    foot.setBorder(BorderFactory.createEmptyBorder(GAP_PX, GAP_PX, GAP_PX, GAP_PX));
    foot.add(word);
    foot.add(Box.createHorizontalGlue());
    foot.add(stop);
    return foot;
  }

  void open() {
    GUI.centerOnImageJScreen(this);
    Place.belowTheMenu(this);
    setVisible(true);
    WindowManager.addWindow(this);
  }

  /**
   * Shows how far it is.
   *
   * @param foot a sentence below
   */
  void show(List<EntryRow> rows, String foot) {
    entries.show(rows);
    if (stop.isEnabled()) {
      word.setText(foot);
    }
  }

  /** The user has stopped it, which may take a moment to notice. */
  void stopping() {
    word.setText("Stopping");
    stop.setEnabled(false);
  }

  @Override
  public void dispose() {
    WindowManager.removeWindow(this);
    super.dispose();
  }
}
