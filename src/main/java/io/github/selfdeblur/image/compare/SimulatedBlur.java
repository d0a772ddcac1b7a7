package io.github.selfdeblur.image.compare;

import static java.util.stream.Collectors.joining;

import ij.ImagePlus;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SliceStack;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.SimulationRows;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.psf.Sampling;
import io.github.selfdeblur.rules.Require;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a microscope would make of a sharp plane or stack: images that are not yet shown.
 *
 * @param blurry 32-bit, of its size, grey scale, calibration, LUT and display range
 * @param psf 32-bit, sum 1
 */
public record SimulatedBlur(ImagePlus blurry, ImagePlus psf) {

  private static final String BLURRED = "-blurred";

  /**
   * The PSF of a microscope that a user described by {@link SimulationRows} for {@code image},
   * which must be larger; a note tells of px that are too large.
   */
  public static PsfImage psf(Answers user, ImagePlus image) {
    double pixelUm = Require.notNegative(user.number(SimulationRows.PIXEL), "The pixel size (µm)");
    Pupil pupil =
        Pupil.aberrated(
            user.number(SimulationRows.NA),
            user.number(SimulationRows.WAVELENGTH),
            pixelUm > 0 ? pixelUm : PixelSize.of(image).lateralUm(),
            user.number(SimulationRows.INDEX),
            user.number(SimulationRows.DEFOCUS),
            user.number(SimulationRows.SPHERICAL),
            user.number(SimulationRows.ASTIGMATISM),
            user.number(SimulationRows.COMA));
    int supportPx = user.whole(SimulationRows.PSF_SIZE);
    int side = Math.min(image.getWidth(), image.getHeight());
    if (supportPx > side) {
      throw new IllegalArgumentException(
          "The PSF must fit into the image, got a support of "
              + supportPx
              + " px for a side of "
              + side
              + " px.");
    }
    return user.whole(SimulationRows.PSF_SLICES) == 1
        ? new PsfImage(Psf.centred(PupilPsf.of(pupil, supportPx)), notes(pupil))
        : SimulatedVolume.psf(user, pupil, image);
  }

  /** The noise that a user described by {@link SimulationRows}. */
  public static Optional<PhotonNoise> noise(Answers user) {
    double photons = user.number(SimulationRows.PHOTONS);
    double readNoise = user.number(SimulationRows.READ_NOISE);
    return photons == 0
        ? Optional.empty()
        : Optional.of(new PhotonNoise(photons, readNoise, user.whole(SelfDeblurRows.SEED)));
  }

  /**
   * Blurs the current plane of {@code image}, or all slices of its channel and frame; beyond its
   * borders its outermost px go on.
   *
   * @param psf of 2 dimensions for a plane, of 3 for a stack
   * @param noise none: the image without noise
   */
  public static SimulatedBlur of(
      ImagePlus image, PsfImage psf, Optional<PhotonNoise> noise, int threads) {
    SourcePlane plane = SourcePlane.current(image);
    boolean stack = image.getNSlices() > 1 && psf.psf().size().length > 2;
    Psf light = stack ? psf.psf() : psf.plane();
    Grid sharp =
        stack ? SourceStack.of(image, image.getC(), image.getT()) : ImgLib2.grid(plane.pixels());
    FiniteValues.require(sharp.values(), "");
    Grid clean = notNegative(Blur.of(sharp, light, threads), sharp);
    Grid recorded = noise.map(camera -> camera.record(clean)).orElse(clean);
    String noises = noise.map(SimulatedBlur::describe).orElse("Simulated blur without noise\n");
    String info = noises + psf.notes().stream().map(note -> note + "\n").collect(joining());
    if (stack) {
      return new SimulatedBlur(
          SliceStack.like(image, BLURRED, recorded, info),
          SliceStack.psf(image, light.values(), info));
    }
    return new SimulatedBlur(
        plane.grey(BLURRED, ImgLib2.image(recorded), info),
        plane.psf(ImgLib2.image(light.values()), info));
  }

  private static List<String> notes(Pupil pupil) {
    double coarsest = Sampling.coarsestPixelUm(pupil.aperture(), pupil.wavelengthUm());
    if (pupil.pixelUm() <= coarsest) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "With an NA of %s and a wavelength of %s µm a pixel should be at most %.3g µm wide, got"
                + " %s µm: such a camera misses the finest details, and the PSF is only what the"
                + " middles of its pixels see.",
            pupil.aperture(),
            pupil.wavelengthUm(),
            coarsest,
            pupil.pixelUm()));
  }

  /** Rounding leaves tiny negative values where there is no light. */
  private static Grid notNegative(Grid blurred, Grid sharp) {
    if (sharp.minimum() >= 0) {
      float[] values = blurred.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(0, values[i]);
      }
    }
    return blurred;
  }

  private static String describe(PhotonNoise noise) {
    return String.format(
        Locale.ROOT,
        "Simulated blur, %s photons in the brightest px, read noise %s photons, seed %d%n",
        noise.peakPhotons(),
        noise.readNoise(),
        noise.seed());
  }
}
