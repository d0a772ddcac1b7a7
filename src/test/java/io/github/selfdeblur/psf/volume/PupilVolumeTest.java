package io.github.selfdeblur.psf.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.psf.PsfLikeness;
import io.github.selfdeblur.psf.family.TheoreticalPsf;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PupilVolumeTest {

  private static final int[] SIZE = {32, 32, 16};

  private static final Optics WATER =
      new Optics(1.2, 0.525, OptionalDouble.of(0.08)).withRefractiveIndex(1.333).withZStep(0.25);

  private static final Aberrations SOME = new Aberrations(0.3, -0.5, 0.2, 0.4, 0.6);

  private static Grid odd(Optics optics, Aberrations aberrations) {
    return new PupilVolume(optics, SIZE).of(aberrations).cropped(31, 31, 15).values();
  }

  private static double plane(Grid psf, int z) {
    return psf.crop(new int[] {0, 0, z}, new int[] {psf.width(), psf.height(), 1}).sum();
  }

  @Test
  void isBrightestInFocusWithoutAberrations() {
    Grid psf = odd(WATER, Aberrations.NONE);
    assertEquals(psf.maximum(), psf.values()[(7 * 31 + 15) * 31 + 15]);
  }

  /** Out of focus no light of a widefield microscope is lost. */
  @Test
  void everyWidefieldPlaneHoldsTheSameLight() {
    Grid psf = new PupilVolume(WATER, SIZE).of(SOME).values();
    for (int z = 0; z < SIZE[2]; z++) {
      assertEquals(1.0 / SIZE[2], plane(psf, z), 2e-3);
    }
  }

  @Test
  void aPinholeTakesTheLightOfFarPlanes() {
    Optics confocal = WATER.with(Modality.CONFOCAL, OptionalDouble.of(1), OptionalDouble.of(0.488));
    Grid psf = new PupilVolume(confocal, SIZE).of(Aberrations.NONE).values();
    assertTrue(plane(psf, 0) < 0.05 * plane(psf, 8), plane(psf, 0) + " " + plane(psf, 8));
  }

  @Test
  void oppositeAberrationsMirrorThePsf() {
    Grid psf = odd(WATER, SOME);
    Grid opposite = odd(WATER, SOME.mirrored());
    assertArrayEquals(psf.mirrored().values(), opposite.values(), 1e-6f);
    assertTrue(PsfLikeness.of(psf.asRows(), opposite.asRows()) < 0.95);
  }

  /** Where the aperture is small, the plane in focus is the PSF of planes. */
  @Test
  void inFocusItIsThePlanesPsf() {
    Optics air = new Optics(0.3, 0.5, OptionalDouble.of(0.3)).withRefractiveIndex(1).withZStep(2);
    Grid psf = odd(air, Aberrations.NONE);
    Grid plane = psf.crop(new int[] {0, 0, 7}, new int[] {31, 31, 1});
    Grid theoretical = TheoreticalPsf.of(air, 31);
    double likeness = PsfLikeness.of(new Grid(plane.values(), 31, 31), theoretical);
    assertTrue(likeness > 0.999, "" + likeness);
  }

  /** 1 / cos θ less what moves the object: nothing of 1 and cos θ is left, mean square 1. */
  @Test
  void indexMismatchMovesNothing() {
    double sine = 0.9;
    IndexMismatch mismatch = new IndexMismatch(sine);
    double mean = 0;
    double alongCos = 0;
    double squares = 0;
    for (int i = 0; i < 1000; i++) {
      double cos = Math.sqrt(1 - sine * sine * (i + 0.5) / 1000);
      mean += mismatch.at(cos) / 1000;
      alongCos += mismatch.at(cos) * cos / 1000;
      squares += mismatch.at(cos) * mismatch.at(cos) / 1000;
    }
    assertArrayEquals(new double[] {0, 0, 1}, new double[] {mean, alongCos, squares}, 1e-3);
  }

  @Test
  void powerIsOneAtZeroAndTheSameOfMirrorImages() {
    double[] power = new VolumePower(WATER, SIZE).of(SOME);
    assertEquals(17 * 32 * 16, power.length);
    assertEquals(1, power[0], 1e-4);
    // The first plane has no opposite one.
    assertArrayEquals(power, new VolumePower(WATER, SIZE).of(SOME.mirrored()), 0.02);
  }

  @Test
  void withoutTheDistanceOfSlicesThereIsNone() {
    Optics plane = new Optics(1.2, 0.525, OptionalDouble.of(0.08));
    assertThrows(IllegalArgumentException.class, () -> new PupilVolume(plane, SIZE));
  }
}
