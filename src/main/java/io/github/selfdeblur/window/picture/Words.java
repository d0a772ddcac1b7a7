package io.github.selfdeblur.window.picture;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;

/** Words that stand where there is no picture yet. */
public final class Words {

  public static final Color PAPER = new Color(0xececec);

  private static final Color INK = new Color(0x505050);

  /** Of a component's width, what lines may fill. */
  private static final double FULL = 0.85;

  private Words() {}

  /** Draws a sentence into the middle of a component, in as many lines as it takes. */
  public static void centre(String sentence, Graphics graphics, JComponent in) {
    Graphics2D ink = (Graphics2D) graphics;
    ink.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ink.setColor(INK);
    FontMetrics font = ink.getFontMetrics();
    List<String> lines = lines(sentence, (int) (FULL * in.getWidth()), font::stringWidth);
    int y = (in.getHeight() - lines.size() * font.getHeight()) / 2 + font.getAscent();
    for (String line : lines) {
      ink.drawString(line, (in.getWidth() - font.stringWidth(line)) / 2, y);
      y += font.getHeight();
    }
  }

  /** A sentence in lines of at most so many px, unless a word is longer. */
  static List<String> lines(String sentence, int widthPx, ToIntFunction<String> width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : sentence.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width.applyAsInt(longer) > widthPx) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
