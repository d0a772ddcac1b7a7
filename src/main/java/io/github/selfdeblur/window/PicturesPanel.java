package io.github.selfdeblur.window;

import io.github.selfdeblur.progress.RunPlan;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.progress.VolumeStep.Stage;
import io.github.selfdeblur.window.Curve.Point;
import io.github.selfdeblur.window.Steps.Row;
import io.github.selfdeblur.window.picture.ImageView;
import io.github.selfdeblur.window.picture.Picture;
import io.github.selfdeblur.window.picture.UpdateBudget;
import io.github.selfdeblur.window.picture.Viewport;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What is to be seen of a run: its steps, image, PSF, curves and numbers. */
final class PicturesPanel extends JPanel {

  private static final long serialVersionUID = 1;

  static final int GAP_PX = 8;

  /** What is added to titles where planes are views of a stack. */
  private static final String VIEWS = " (XY, YZ, XZ)";

  private static final Dimension IMAGE_PX = new Dimension(300, 280);
  private static final Dimension PSF_PX = new Dimension(250, 280);
  private static final Dimension FACTS_PX = new Dimension(PSF_PX.width, Chart.SIZE_PX.height);

  private final ImageView blurry;
  private final ImageView image;
  private final ImageView psf;
  private final Chart loss;
  private final Chart residual;
  private final JLabel blurryTitle = new JLabel("Blurry");
  private final JLabel imageTitle = new JLabel("Image so far");
  private final JLabel psfTitle = new JLabel("PSF so far");
  private final FactsPanel facts = new FactsPanel();
  private final StepsPanel steps = new StepsPanel();

  PicturesPanel(UpdateBudget budget) {
    super(new GridBagLayout());
    Viewport both = new Viewport();
    blurry = new ImageView(both, budget, IMAGE_PX);
    image = new ImageView(both, budget, IMAGE_PX);
    psf = new ImageView(new Viewport(), budget, PSF_PX);
    loss = new Chart("Loss", Point::loss, Double.NaN, budget);
    residual = new Chart("Residual / noise", Point::residual, 1, budget);
    facts.setPreferredSize(FACTS_PX); // so that longer numbers do not move what is beside them
    setBorder(BorderFactory.createEmptyBorder(GAP_PX, GAP_PX, 0, GAP_PX));
    image.await("The image so far comes here.");
    psf.await("The PSF comes here.");
    GridBagConstraints top = at(steps, 0, 0, 0);
    top.gridwidth = GridBagConstraints.REMAINDER;
    top.insets = new Insets(0, 0, GAP_PX, 0);
    add(steps, top);
    add(blurryTitle, at(blurryTitle, 0, 1, 0));
    add(imageTitle, at(imageTitle, 1, 1, 0));
    add(psfTitle, at(psfTitle, 2, 1, 0));
    add(blurry, at(blurry, 0, 2, 3));
    add(image, at(image, 1, 2, 3));
    add(psf, at(psf, 2, 2, 3));
    add(loss, at(loss, 0, 3, 2));
    add(residual, at(residual, 1, 3, 2));
    add(facts, at(facts, 2, 3, 2));
  }

  private static GridBagConstraints at(Component part, int column, int row, int weight) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = column;
    place.gridy = row;
    place.weightx = part.getPreferredSize().width;
    place.weighty = weight;
    place.fill = GridBagConstraints.BOTH;
    place.insets = new Insets(0, column == 0 ? 0 : GAP_PX, row == 1 ? 2 : GAP_PX, 0);
    return place;
  }

  /** Tells what will come, and leaves out what will not. */
  void plan(RunPlan plan) {
    boolean networks = plan.has(RunStep.NETWORKS);
    psf.await(
        plan.has(RunStep.SPECTRUM)
            ? "The PSF is being sought. Here it shows as it changes."
            : "The PSF comes with the first iteration of the networks.");
    image.await(
        networks
            ? "The image so far comes with the first iteration of the networks."
            : "The image so far comes as soon as the PSF is known.");
    if (!networks) {
      leaveOutCurves();
    }
  }

  private void leaveOutCurves() {
    if (loss.isVisible()) {
      loss.setVisible(false);
      residual.setVisible(false);
      facts.leaveOutIterations();
      GridBagLayout layout = (GridBagLayout) getLayout();
      for (ImageView view : List.of(blurry, image)) {
        GridBagConstraints place = layout.getConstraints(view);
        place.gridheight = 2;
        layout.setConstraints(view, place);
      }
      revalidate();
    }
  }

  /** Shows what there is so far. */
  void show(PreviewPictures pictures) {
    blurry.show(pictures.blurry());
    image.show(pictures.image());
    psf.show(pictures.psf());
  }

  void showBlurry(Picture plane) {
    blurry.show(plane);
  }

  /**
   * Shows a PSF that a search has found so far.
   *
   * @param found null: none since the last one
   */
  void showPsf(Picture found) {
    if (found != null) {
      psf.show(found);
    }
  }

  /** Shows views of stacks, of which there are no curves, and no image before there is a PSF. */
  void show(Stage stage, PreviewPictures views, String psfWidth) {
    leaveOutCurves();
    blurryTitle.setText("Blurry" + VIEWS);
    blurry.show(views.blurry());
    psf.show(views.psf());
    if (stage != Stage.SEARCH) {
      image.show(views.image());
      imageTitle.setText((stage == Stage.DONE ? "Deblurred" : "Image so far") + VIEWS);
    }
    psfTitle.setText((stage == Stage.SEARCH ? "PSF so far" : "PSF") + VIEWS);
    facts.showPsfWidth(psfWidth);
  }

  void show(List<List<Point>> curve) {
    loss.show(curve);
    residual.show(curve);
  }

  void show(List<Row> rows, RunState state, double elapsedSeconds) {
    steps.show(rows);
    facts.show(state, elapsedSeconds);
  }
}
