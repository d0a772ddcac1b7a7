package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import java.awt.Rectangle;
import java.util.Locale;

/**
 * Where the PSF of some planes is sought.
 *
 * @param group the planes that share it, and the one that it is sought in
 * @param area the part of that plane
 * @param whole whether that is all of it
 */
record PsfSearch(PsfGroup group, Rectangle area, boolean whole) {

  /**
   * Finds the area.
   *
   * @throws IllegalArgumentException with one sentence where there is no structure in it
   */
  static PsfSearch of(ImagePlus image, PsfGroup group, PsfAreas areas) {
    Grid plane = ImgLib2.grid(SourcePlane.at(image, group.psfPlane()).pixels());
    Rectangle area = areas.in(plane);
    Grid part = plane.crop(area.x, area.y, area.width, area.height);
    if (part.minimum() == part.maximum()) {
      throw new IllegalArgumentException(
          "The PSF must be sought where there is structure, but every pixel of "
              + PsfAreas.text(area)
              + " in plane "
              + group.psfPlane()
              + " is "
              + part.values()[0]
              + ".");
    }
    return new PsfSearch(group, area, areas.areWhole());
  }

  /** The part of the plane. */
  SourcePlane source(ImagePlus image) {
    SourcePlane plane = SourcePlane.at(image, group.psfPlane());
    return whole ? plane : plane.cropped(area);
  }

  /**
   * Finds the PSF.
   *
   * @throws IllegalArgumentException with one sentence, which names the area
   */
  SelfDeblurResult run(SourcePlane source, SelfDeblurOptions options, Monitor monitor) {
    try {
      return SelfDeblur.deblur(source.pixels(), options, monitor);
    } catch (IllegalArgumentException e) {
      if (whole) {
        throw e;
      }
      String rule = e.getMessage();
      throw new IllegalArgumentException(
          "In the PSF's area, "
              + PsfAreas.text(area)
              + ": "
              + rule.substring(0, 1).toLowerCase(Locale.ROOT)
              + rule.substring(1),
          e);
    }
  }

  /** Whether a plane is the one that the PSF is sought in. */
  boolean isIn(PlaneSet.Position plane) {
    return group.psfPlane().equals(plane);
  }

  /** For the user. */
  String describe() {
    String why = group.why().isEmpty() ? "" : " (" + group.why() + ")";
    String where = whole ? "" : ", in " + PsfAreas.text(area);
    int planes = group.planes().size();
    return "for "
        + planes
        + (planes == 1 ? " plane" : " planes")
        + ", sought in plane "
        + group.psfPlane()
        + why
        + where
        + ".";
  }
}
