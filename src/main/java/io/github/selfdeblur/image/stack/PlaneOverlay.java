package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.choice.PsfPer;
import java.util.List;

/** The overlay of a result: that of the source, as far as it belongs to the planes, and areas. */
final class PlaneOverlay {

  private PlaneOverlay() {}

  /** A copy, moved to where the planes lie in the result; null where nothing is left. */
  static Overlay of(ImagePlus source, PlaneSet planes) {
    Overlay overlay = source.getOverlay();
    if (overlay == null) {
      return null;
    }
    Overlay kept = overlay.create();
    for (Roi roi : overlay.toArray()) {
      Roi copy = (Roi) roi.clone();
      if (moved(copy, source, planes)) {
        kept.add(copy);
      }
    }
    return kept.size() == 0 ? null : kept;
  }

  /** Whether the selection is on one of the planes; if so, it is moved there. */
  private static boolean moved(Roi roi, ImagePlus source, PlaneSet planes) {
    if (roi.hasHyperStackPosition()) {
      PlaneSet.Position at =
          new PlaneSet.Position(roi.getCPosition(), roi.getZPosition(), roi.getTPosition());
      PlaneSet.Position to = planes.inResult(at);
      roi.setPosition(to.channel(), to.slice(), to.frame());
      return isThere(at.channel(), to.channel())
          && isThere(at.slice(), to.slice())
          && isThere(at.frame(), to.frame());
    }
    if (roi.getPosition() == 0) {
      return true;
    }
    int[] at = source.convertIndexToPosition(roi.getPosition());
    int index = planes.at().indexOf(new PlaneSet.Position(at[0], at[1], at[2])) + 1;
    roi.setPosition(index);
    return index > 0;
  }

  /** 0 as a source's position means all. */
  private static boolean isThere(int from, int to) {
    return from == 0 || to > 0;
  }

  /** Adds the areas in which PSFs were sought, each over the planes that share the PSF. */
  static void mark(ImagePlus result, PlaneSet planes, List<PsfSearch> searches, PsfPer sharing) {
    Overlay overlay = result.getOverlay() == null ? new Overlay() : result.getOverlay();
    for (PsfSearch search : searches) {
      Roi area = new Roi(search.area());
      area.setName("PSF area");
      int plane = search.group().planes().get(0);
      PlaneSet.Position at = planes.inResult(planes.at().get(plane));
      boolean own = sharing == PsfPer.PLANE;
      if (searches.size() > 1 && own && !result.isHyperStack()) {
        area.setPosition(plane + 1);
      } else if (searches.size() > 1) {
        area.setPosition(at.channel(), own ? at.slice() : 0, own ? at.frame() : 0);
      }
      overlay.add(area);
    }
    result.setOverlay(overlay);
  }
}
