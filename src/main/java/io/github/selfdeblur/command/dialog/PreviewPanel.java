package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.image.theory.PsfPreview;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** The picture of the PSF that the optics promise, and its widths. */
final class PreviewPanel extends JLabel {

  private static final long serialVersionUID = 1;
  private static final int SIDE_PX = 150;
  private static final int TEXT_PX = 44;

  PreviewPanel() {
    super("", SwingConstants.CENTER);
    setFont(getFont().deriveFont(Font.PLAIN));
    setHorizontalTextPosition(CENTER);
    setVerticalTextPosition(BOTTOM);
    setBorder(BorderFactory.createEmptyBorder(6, 6, 0, 10));
    setPreferredSize(new Dimension(SIDE_PX + 30, SIDE_PX + TEXT_PX));
    setToolTipText("The PSF as it would be without aberrations: XY, XZ and YZ");
    show(Optional.empty());
  }

  /** Shows a PSF; empty: the optics are unknown. */
  void show(Optional<PsfPreview> preview) {
    setIcon(preview.map(PreviewPanel::icon).orElse(null));
    setText(
        preview
            .map(psf -> "<html><center>PSF without aberrations<br>FWHM " + psf.widths())
            .orElse(""));
  }

  private static ImageIcon icon(PsfPreview psf) {
    BufferedImage picture = psf.picture().getBufferedImage();
    double zoom = (double) SIDE_PX / Math.max(picture.getWidth(), picture.getHeight());
    int width = (int) Math.round(zoom * picture.getWidth());
    int height = (int) Math.round(zoom * picture.getHeight());
    return new ImageIcon(picture.getScaledInstance(width, height, Image.SCALE_SMOOTH));
  }
}
