package io.github.selfdeblur.large;

import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TileParameters;
import io.github.selfdeblur.report.Software;
import java.util.List;

/**
 * How a result came about.
 *
 * @param parameters what it depends on
 * @param software the versions of what computed
 * @param tiles of each block
 * @param need the largest piece, and MB of memory it was said to take
 * @param seconds wall time of the run that ended it
 * @param blocks that this run worked on
 */
record TileReport(
    TileParameters parameters,
    Software software,
    int tiles,
    String need,
    double seconds,
    List<Block> blocks) {

  /**
   * A plane or volume.
   *
   * @param channel from 1, as the next two
   * @param frame of it
   * @param slice its first
   * @param black the grey value of no light
   * @param noise its standard deviation over all px, grey values
   * @param noiseKind in words
   * @param iterations that its brightest tile settled; 0: as asked, or the method's own
   * @param looked the share of its px that this was found out from
   * @param fluxFactor what it was multiplied by to keep the sum
   * @param fluxShift what was added after that, grey values
   */
  record Block(
      int channel,
      int frame,
      int slice,
      double black,
      double noise,
      String noiseKind,
      int iterations,
      double looked,
      double fluxFactor,
      double fluxShift) {

    static Block of(TileBlock at, BlockFacts facts, Flux flux) {
      return new Block(
          at.channel() + 1,
          at.frame() + 1,
          at.slice() + 1,
          facts.scale().black(),
          facts.scale().signal().noise().sigma(),
          facts.scale().signal().noise().kind(),
          facts.iterations(),
          facts.looked(),
          flux.factor(),
          flux.shift());
    }
  }
}
