package io.github.selfdeblur.window.compare;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The entries of a comparison as a table. */
final class EntryTable extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  static final int PER_MILLE = 1000;
  private static final List<String> COLUMNS = List.of("Entry", "", "Seconds", "PSNR (dB)");

  private transient List<EntryRow> rows = List.of();

  void show(List<EntryRow> now) {
    if (!now.equals(rows)) {
      rows = now;
      fireTableRowsUpdated(0, rows.size() - 1);
    }
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    EntryRow entry = rows.get(row);
    return switch (column) {
      case 0 -> entry.label();
      case 1 -> entry;
      case 2 -> EntryRow.text(entry.seconds(), 1);
      default -> EntryRow.text(entry.psnr(), 2);
    };
  }
}
