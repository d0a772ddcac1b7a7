package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.quality.focus.Focus;

/** What is known of the planes of a hyperstack after one look at each, before any long work. */
final class PlaneSurvey {

  private final double[] sharpness;
  private final boolean[] constant;

  private PlaneSurvey(int planes) {
    sharpness = new double[planes];
    constant = new boolean[planes];
  }

  /**
   * Looks at every plane, one at a time.
   *
   * @param focus whether to tell how sharp they are
   * @throws IllegalArgumentException with one sentence where a px is no finite number
   */
  static PlaneSurvey of(ImagePlus image, PlaneSet planes, boolean focus, Monitor monitor) {
    PlaneSurvey survey = new PlaneSurvey(planes.size());
    for (int i = 0; i < planes.size(); i++) {
      monitor.goesOn(0, Part.course("looking at plane " + (i + 1) + " of " + planes.size()));
      Grid plane = ImgLib2.grid(SourcePlane.at(image, planes.at().get(i)).pixels());
      FiniteValues.require(plane.values(), "in plane " + planes.at().get(i) + " ");
      survey.constant[i] = plane.minimum() == plane.maximum();
      survey.sharpness[i] = focus && !survey.constant[i] ? Focus.of(plane) : -1;
    }
    return survey;
  }

  /** See {@link Focus}; -1 for a plane without structure. */
  double sharpness(int plane) {
    return sharpness[plane];
  }

  /** Whether all px are alike, so that there is nothing to deconvolve. */
  boolean isConstant(int plane) {
    return constant[plane];
  }
}
