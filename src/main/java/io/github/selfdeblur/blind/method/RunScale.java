package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.intensity.WhiteLevel;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import java.util.OptionalDouble;

/**
 * How a run sees the light of its plane.
 *
 * @param unit the [0, 1] scale
 * @param white whether no light is brighter than the scale's 1
 * @param keepsSum whether the result is given the plane's sum; a tile's light may leave it
 */
public record RunScale(IntensityScale unit, boolean white, boolean keepsSum) {

  /**
   * That of a whole plane.
   *
   * @throws IllegalArgumentException where the camera's offset is no less
   */
  public static RunScale ofPlane(Grid grey, SelfDeblurOptions options) {
    OptionalDouble white = WhiteLevel.of(grey, options.whiteLevel());
    boolean brightest = white.isPresent() && WhiteLevel.isFilled(grey);
    CameraOffset offset =
        options.psfModel() == PsfModel.MICROGRAPH
            ? CameraOffset.ofMicrograph(grey, options.camera())
            : CameraOffset.of(grey, options.camera());
    return new RunScale(offset.scale(white), brightest, true);
  }

  /** The same for a tile of that plane, the sum of which is put right when all tiles are done. */
  public RunScale ofTile() {
    return new RunScale(unit, white, false);
  }
}
