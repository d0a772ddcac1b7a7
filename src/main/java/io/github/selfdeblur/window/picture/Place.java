package io.github.selfdeblur.window.picture;

import ij.IJ;
import ij.gui.GUI;
import java.awt.Rectangle;
import java.awt.Window;

/** Where a window stands. */
public final class Place {

  private Place() {}

  /**
   * Moves a window down, as far as the screen goes, where ImageJ's is above: its menu saves what
   * came out. A window that reaches below the screen moves up.
   */
  public static void belowTheMenu(Window window) {
    Rectangle screen = GUI.getMaxWindowBounds(window);
    Window menu = IJ.getInstance();
    boolean above = menu != null && menu.getY() <= window.getY();
    int below = above ? menu.getY() + menu.getHeight() : 0;
    int lowest = screen.y + screen.height - window.getHeight();
    int y = Math.min(Math.max(window.getY(), below), lowest);
    window.setLocation(window.getX(), Math.max(screen.y, y));
  }
}
