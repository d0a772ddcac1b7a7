package io.github.selfdeblur.window;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.VolumeStep.Stage;
import io.github.selfdeblur.window.Curve.Point;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What is to be seen of a run: image, PSF, curves and numbers. */
final class PicturesPanel extends JPanel {

  private static final long serialVersionUID = 1;

  static final int GAP_PX = 8;

  /** What is added to titles where planes are views of a stack. */
  private static final String VIEWS = " (XY, YZ, XZ)";

  private static final Dimension IMAGE_PX = new Dimension(300, 280);
  private static final Dimension PSF_PX = new Dimension(250, 280);
  private static final Dimension FACTS_PX = new Dimension(PSF_PX.width, Chart.SIZE_PX.height);

  private final transient UpdateBudget budget;
  private final ImageView blurry;
  private final ImageView image;
  private final ImageView psf;
  private final Chart loss;
  private final Chart residual;
  private final JLabel blurryTitle = new JLabel("Blurry");
  private final JLabel imageTitle = new JLabel("Image so far");
  private final JLabel psfTitle = new JLabel("PSF so far");
  private final FactsPanel facts = new FactsPanel();

  PicturesPanel(UpdateBudget budget) {
    super(new GridBagLayout());
    this.budget = budget;
    Viewport both = new Viewport();
    blurry = new ImageView(both, budget, IMAGE_PX);
    image = new ImageView(both, budget, IMAGE_PX);
    psf = new ImageView(new Viewport(), budget, PSF_PX);
    loss = new Chart("Loss", Point::loss, Double.NaN, budget);
    residual = new Chart("Residual / noise", Point::residual, 1, budget);
    facts.setPreferredSize(FACTS_PX); // so that longer numbers do not move what is beside them
    setBorder(BorderFactory.createEmptyBorder(GAP_PX, GAP_PX, 0, GAP_PX));
    add(blurryTitle, at(blurryTitle, 0, 0, 0));
    add(imageTitle, at(imageTitle, 1, 0, 0));
    add(psfTitle, at(psfTitle, 2, 0, 0));
    add(blurry, at(blurry, 0, 1, 3));
    add(image, at(image, 1, 1, 3));
    add(psf, at(psf, 2, 1, 3));
    add(loss, at(loss, 0, 2, 2));
    add(residual, at(residual, 1, 2, 2));
    add(facts, at(facts, 2, 2, 2));
  }

  private static GridBagConstraints at(Component part, int column, int row, int weight) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = column;
    place.gridy = row;
    place.weightx = part.getPreferredSize().width;
    place.weighty = weight;
    place.fill = GridBagConstraints.BOTH;
    place.insets = new Insets(0, column == 0 ? 0 : GAP_PX, row == 0 ? 2 : GAP_PX, 0);
    return place;
  }

  /** Shows what there is so far, image and blurry image in the same range. */
  void show(Preview preview) {
    show(preview, preview.blurry());
  }

  /**
   * @param range whose range of grey values the image is seen in
   */
  private void show(Preview preview, Grid range) {
    budget.spend(
        () -> {
          showBlurry(preview.blurry());
          image.show(preview.image(), range.minimum(), range.maximum());
          psf.show(preview.psf(), 0, preview.psf().maximum());
        });
  }

  void showBlurry(Grid plane) {
    blurry.show(plane, plane.minimum(), plane.maximum());
  }

  /** Shows views of stacks, of which there are no curves. */
  void show(Stage stage, Preview views, String psfWidth) {
    if (loss.isVisible()) {
      loss.setVisible(false);
      residual.setVisible(false);
      blurryTitle.setText("Blurry" + VIEWS);
      GridBagLayout layout = (GridBagLayout) getLayout();
      for (ImageView view : List.of(blurry, image)) {
        GridBagConstraints place = layout.getConstraints(view);
        place.gridheight = 2;
        layout.setConstraints(view, place);
      }
      revalidate();
    }
    show(views, views.image()); // a sharp stack is much brighter than the blurry one
    facts.showPsfWidth(psfWidth);
    imageTitle.setText(
        switch (stage) {
          case SEARCH -> "Image so far: blurry until there is a PSF";
          case FINISH -> "Image so far" + VIEWS;
          case DONE -> "Deblurred" + VIEWS;
        });
    psfTitle.setText((stage == Stage.SEARCH ? "PSF so far" : "PSF") + VIEWS);
  }

  void show(List<List<Point>> curve) {
    loss.show(curve);
    residual.show(curve);
  }

  void show(RunState state, double elapsedSeconds) {
    facts.show(state, elapsedSeconds);
  }

  /** Tells that the planes that are seen came out of the run. */
  void showResult(Preview result) {
    show(result);
    imageTitle.setText("Deblurred");
    psfTitle.setText("PSF");
  }
}
