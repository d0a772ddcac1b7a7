package loci.plugins.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

public class ImporterOptions {

  /** What the user imported with last. */
  public static String users = "the user's";

  public String id;
  public final Set<Integer> series = new TreeSet<>();
  public final List<String> set = new ArrayList<>();
  private String saved;

  public void loadOptions() {
    saved = users;
  }

  public void saveOptions() {
    users = saved;
  }

  public void setId(String file) {
    id = file;
  }

  public void clearSeries() {
    series.clear();
  }

  public void setSeriesOn(int i, boolean on) {
    series.add(i);
  }

  public void setQuiet(boolean b) {
    set.add("quiet " + b);
  }

  public void setWindowless(boolean b) {
    set.add("windowless " + b);
  }

  public void setUpgradeCheck(boolean b) {
    set.add("upgrade " + b);
  }

  public void setShowROIs(boolean b) {
    set.add("rois " + b);
  }

  public void setUngroupFiles(boolean b) {}

  public void setAutoscale(boolean b) {}

  public void setStackFormat(String format) {}

  public void setStackOrder(String order) {
    set.add("order " + order);
  }

  public void setVirtual(boolean b) {
    set.add("virtual " + b);
  }
}
