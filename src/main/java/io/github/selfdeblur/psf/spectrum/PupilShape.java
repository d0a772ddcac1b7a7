package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.psf.Zernike;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A PSF of a microscope's pupil.
 *
 * @param aberrations in radians (root mean square)
 * @param radius of the pupil in cycles/px
 * @param shiftX px from the optical axis to the PSF's middle, to the right
 * @param shiftY the same, down
 */
public record PupilShape(
    Map<Zernike, Double> aberrations, double radius, double shiftX, double shiftY)
    implements PsfShape {

  public PupilShape {
    aberrations = Collections.unmodifiableMap(new EnumMap<>(aberrations));
  }

  @Override
  public PupilShape mirrored() {
    Map<Zernike, Double> opposite = new EnumMap<>(aberrations);
    opposite.replaceAll((mode, radians) -> mode.isOdd() ? -radians : radians);
    return new PupilShape(opposite, radius, -shiftX, -shiftY);
  }
}
