package io.github.selfdeblur.large.plan;

import io.github.selfdeblur.facts.Version;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.image.file.PixelHash;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a result depends on: tiles and planes of a run that was ended are taken only where it is the
 * same.
 *
 * @param version of this program
 * @param image its file or folder
 * @param input the state of that
 * @param psfSha256 of each PSF's values
 * @param psfOrigin of the first, px along each axis
 * @param tile sides, px
 * @param options how it is deconvolved
 */
public record TileParameters(
    String version,
    String image,
    InputStamp input,
    List<String> psfSha256,
    String psfOrigin,
    String tile,
    SortedMap<String, String> options) {

  /** What no result depends on. */
  private static final List<String> OTHERS =
      List.of(SelfDeblurRows.THREADS.key(), "memory", "tile", "master");

  /** Those of a plan, now. */
  public static TileParameters of(TilePlan plan) throws IOException {
    SortedMap<String, String> options = new TreeMap<>();
    for (Map.Entry<String, String> answer : plan.answers().entrySet()) {
      if (!OTHERS.contains(answer.getKey())) {
        options.put(answer.getKey(), answer.getValue());
      }
    }
    return new TileParameters(
        Version.current(),
        plan.image(),
        InputStamp.of(Path.of(plan.image())),
        List.of(plan.psfs()).stream().map(psf -> PixelHash.of(psf.values())).toList(),
        Size.text(plan.psfs()[0].origin()).replace("×", ", "),
        Size.text(plan.side()),
        options);
  }
}
