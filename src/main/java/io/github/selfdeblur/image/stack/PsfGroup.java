package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPlane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Planes that share a PSF.
 *
 * @param planes places in the {@link PlaneSet}
 * @param psfPlane where the PSF is sought
 * @param why what made this plane the one, for the user; empty where there is no other
 */
record PsfGroup(List<Integer> planes, PlaneSet.Position psfPlane, String why) {

  /** All groups, in the order of their first planes. */
  static List<PsfGroup> of(
      ImagePlus image, PlaneSet planes, StackOptions options, PlaneSurvey survey) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < planes.size(); i++) {
      int key =
          switch (options.psfPer()) {
            case CHANNEL -> planes.at().get(i).channel();
            case PLANE -> i;
            case IMAGE -> 0;
          };
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return members.values().stream()
        .map(
            group ->
                group.size() == 1
                    ? new PsfGroup(group, planes.at().get(group.get(0)), "")
                    : options.psfPlane() == PsfPlane.CURRENT
                        ? atCurrent(image, planes, group)
                        : sharpest(planes, group, survey))
        .toList();
  }

  private static PsfGroup sharpest(PlaneSet planes, List<Integer> group, PlaneSurvey survey) {
    int best = group.get(0);
    for (int plane : group) {
      best = survey.sharpness(plane) > survey.sharpness(best) ? plane : best;
    }
    return new PsfGroup(group, planes.at().get(best), "the sharpest of " + group.size());
  }

  /** The current plane, in the group's channel; which need not be among the chosen planes. */
  private static PsfGroup atCurrent(ImagePlus image, PlaneSet planes, List<Integer> group) {
    PlaneSet.Position current = PlaneSet.current(image);
    boolean chosen =
        group.stream().anyMatch(i -> planes.at().get(i).channel() == current.channel());
    int channel = chosen ? current.channel() : planes.at().get(group.get(0)).channel();
    return new PsfGroup(
        group,
        new PlaneSet.Position(channel, current.slice(), current.frame()),
        "at the current slice and frame");
  }
}
