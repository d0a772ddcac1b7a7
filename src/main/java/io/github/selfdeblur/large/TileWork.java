package io.github.selfdeblur.large;

import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.large.plan.TilePlan;
import java.nio.file.Path;

/**
 * What will be done.
 *
 * @param plan what its pieces have in common
 * @param name of the result
 * @param out folder of the result
 * @param mostPx of a block that are looked at
 * @param need of the largest piece, of each memory
 * @param megabytes that the largest piece takes
 */
record TileWork(TilePlan plan, String name, Path out, int mostPx, Need need, double megabytes) {

  /** The report's file, which is written last. */
  Path report() {
    return out.resolve(name + "-report.json");
  }
}
