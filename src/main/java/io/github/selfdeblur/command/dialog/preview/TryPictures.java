package io.github.selfdeblur.command.dialog.preview;

import io.github.selfdeblur.window.Flicker;
import io.github.selfdeblur.window.picture.ImageView;
import io.github.selfdeblur.window.picture.UpdateBudget;
import io.github.selfdeblur.window.picture.Viewport;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** Blurry and deblurred beside each other, the PSF, and what is said of them. */
final class TryPictures extends JPanel {

  private static final long serialVersionUID = 1;
  private static final int GAP_PX = 8;
  private static final int SIDE_PX = 170;
  private static final Dimension PICTURE_PX = new Dimension(SIDE_PX, SIDE_PX);
  private static final int WORDS_PX = 360;

  private final JLabel deblurredTitle = title("Deblurred");
  private final JTextArea words = new JTextArea();
  private final ImageView blurry;
  private final ImageView deblurred;
  private final ImageView psf;
  private final JComponent titledPsf;
  private transient Seen seen;

  TryPictures() {
    setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
    UpdateBudget budget = new UpdateBudget();
    Viewport both = new Viewport();
    blurry = new ImageView(both, budget, PICTURE_PX);
    deblurred = new ImageView(both, budget, PICTURE_PX);
    psf = new ImageView(new Viewport(), budget, PICTURE_PX);
    setBorder(BorderFactory.createEmptyBorder(0, GAP_PX, GAP_PX / 2, GAP_PX));
    add(titled(title("Blurry"), blurry));
    add(titled(deblurredTitle, deblurred));
    titledPsf = titled(title("PSF"), psf);
    add(titledPsf);
    words.setEditable(false);
    words.setFocusable(false);
    words.setOpaque(false);
    words.setBorder(BorderFactory.createEmptyBorder()); // flush with its title in every look
    words.setLineWrap(true);
    words.setWrapStyleWord(true);
    words.setFont(deblurredTitle.getFont());
    words.setPreferredSize(new Dimension(WORDS_PX, SIDE_PX));
    add(titled(title("Hold Space: blurry in place of deblurred"), words));
    setFocusable(true); // so that Space flips, and neither types nor presses
    MouseAdapter focus =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
          }
        };
    for (JComponent part : new JComponent[] {this, blurry, deblurred, psf}) {
      part.addMouseListener(focus);
    }
    new Flicker(this, this::showBlurry);
  }

  private static JLabel title(String text) {
    JLabel label = new JLabel(text);
    label.setFont(label.getFont().deriveFont(Font.PLAIN));
    return label;
  }

  private static JComponent titled(JLabel title, JComponent part) {
    JPanel panel = new JPanel(new BorderLayout());
    panel.add(title, BorderLayout.NORTH);
    panel.add(part);
    panel.add(Box.createHorizontalStrut(GAP_PX), BorderLayout.EAST);
    return panel;
  }

  void show(Seen what) {
    seen = what;
    blurry.show(what.pictures().blurry());
    psf.show(what.pictures().psf());
    titledPsf.setVisible(what.hasPsf());
    String widths = what.hasPsf() ? "PSF, " + what.pictures().psfWidth() + "\n" : "";
    words.setText(widths + what.words());
    showBlurry(false);
  }

  private void showBlurry(boolean inPlace) {
    if (seen != null) {
      deblurred.show(inPlace ? seen.pictures().blurry() : seen.pictures().deblurred());
      deblurredTitle.setText(inPlace ? "Blurry, in place" : "Deblurred");
    }
  }
}
