package io.github.selfdeblur.window;

import io.github.selfdeblur.window.picture.ImageView;
import io.github.selfdeblur.window.picture.UpdateBudget;
import io.github.selfdeblur.window.picture.Viewport;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** What came out of a run: the verdict, blurry and deblurred, which move in step, and the PSF. */
final class ResultPanel extends JPanel {

  private static final long serialVersionUID = 1;

  private static final int GAP_PX = PicturesPanel.GAP_PX;
  private static final Dimension IMAGE_PX = new Dimension(330, 330);
  private static final Dimension PSF_PX = new Dimension(230, 330);

  private final JTextArea verdict = new JTextArea(" ", 2, 0);
  private final ImageView blurry;
  private final ImageView deblurred;
  private final ImageView psf;
  private final JLabel blurryTitle = new JLabel("Blurry");
  private final JLabel deblurredTitle = new JLabel("Deblurred");
  private final JLabel psfWidth = new JLabel(" ");
  private transient ResultPictures seen;

  ResultPanel(UpdateBudget budget) {
    super(new GridBagLayout());
    Viewport both = new Viewport();
    blurry = new ImageView(both, budget, IMAGE_PX);
    deblurred = new ImageView(both, budget, IMAGE_PX);
    psf = new ImageView(new Viewport(), budget, PSF_PX);
    setUpVerdict();
    setBorder(BorderFactory.createEmptyBorder(GAP_PX, GAP_PX, 0, GAP_PX));
    add(verdict, at(verdict, 0, 0, 3));
    add(blurryTitle, at(blurryTitle, 0, 1, 1));
    add(deblurredTitle, at(deblurredTitle, 1, 1, 1));
    add(new JLabel("PSF"), at(psf, 2, 1, 1));
    addView(blurry, 0);
    addView(deblurred, 1);
    addView(psf, 2);
    JLabel how = new JLabel("Hold Space: blurry in place of deblurred. Wheel: zoom. Drag: move.");
    add(how, at(how, 0, 3, 2));
    add(psfWidth, at(psf, 2, 3, 1));
    JLabel caveat = new JLabel(RunFrame.CAVEAT);
    add(caveat, at(caveat, 0, 4, 3));
  }

  private void setUpVerdict() {
    verdict.setName("Verdict");
    verdict.setLineWrap(true);
    verdict.setWrapStyleWord(true);
    verdict.setEditable(false);
    verdict.setFocusable(false);
    verdict.setOpaque(false);
    verdict.setFont(psfWidth.getFont().deriveFont(Font.BOLD));
  }

  private void addView(ImageView view, int column) {
    GridBagConstraints place = at(view, column, 2, 1);
    place.weighty = 1;
    place.fill = GridBagConstraints.BOTH;
    add(view, place);
  }

  private static GridBagConstraints at(Component part, int column, int row, int columns) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = column;
    place.gridy = row;
    place.gridwidth = columns;
    place.weightx = columns == 1 ? part.getPreferredSize().width : 0;
    place.fill = GridBagConstraints.HORIZONTAL;
    place.insets = new Insets(row == 2 ? 2 : 0, column == 0 ? 0 : GAP_PX, GAP_PX / 2, 0);
    return place;
  }

  void show(String sentence) {
    verdict.setText(sentence);
  }

  void show(ResultPictures pictures) {
    seen = pictures;
    blurryTitle.setText("Blurry" + pictures.what());
    blurry.show(pictures.blurry());
    psf.show(pictures.psf());
    psfWidth.setText(pictures.psfWidth());
    showBlurry(false);
  }

  /** Shows the blurry image in place of the deblurred one, or that again. */
  void showBlurry(boolean inPlace) {
    if (seen != null) {
      deblurred.show(inPlace ? seen.blurry() : seen.deblurred());
      deblurredTitle.setText((inPlace ? "Blurry, in place" : "Deblurred") + seen.what());
    }
  }
}
