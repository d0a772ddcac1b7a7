package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.psf.PsfSupport;

/**
 * Sides that hold a PSF. Along z, in n λ / NA² on either side of the focus: 8 for widefield, whose
 * light never ends, 3 behind a pinhole, for a light sheet what it lights of the former; and as far
 * as index mismatch spreads the foci of rays. Across: a square with 99 % of the light that falls on
 * 129 px, or on fewer where nearly no light lies further out.
 */
final class SuggestedSides {

  private static final int MOST_PX = 129;

  /** Beyond the ends of rays, in wavelength / NA. */
  private static final double MARGIN = 4;

  /** How much of the reach of rays matters behind a pinhole. */
  private static final double SEEN_BY_PINHOLE = 0.25;

  private static final int MOST_SLICES = 129;
  private static final int LEAST_SLICES = 3;
  private static final int LEAST_PX = 9;

  private static final double LIGHT = 0.99;

  private static final double WIDEFIELD = 8;
  private static final double PINHOLE = 3;

  /** Waists of a light sheet, beyond which 1 % of its light is left. */
  private static final double WAISTS = 1.5;

  /** Outermost rays that count for the spread of foci. */
  private static final double RIM = 0.9;

  private SuggestedSides() {}

  /** The number of slices, odd; 1 where their distance is not known. */
  static int slices(TheoreticalRecipe recipe, Wavefront wavefront) {
    double step = recipe.stepUm();
    if (step == 0) {
      return 1;
    }
    double spread = Math.abs(wavefront.crossing(RIM) - wavefront.crossing(1 - RIM));
    double half = Math.abs(recipe.defocusUm()) + spread + lit(recipe, wavefront.lens());
    int slices = 2 * (int) Math.ceil(half / step) + 1;
    return Math.min(MOST_SLICES, Math.max(LEAST_SLICES, slices));
  }

  private static double lit(TheoreticalRecipe recipe, Lens lens) {
    double aperture = lens.aperture();
    double unit = lens.immersion() * recipe.optics().wavelengthUm() / (aperture * aperture);
    return switch (recipe.optics().modality()) {
      case WIDEFIELD -> WIDEFIELD * unit;
      case CONFOCAL, SPINNING_DISK -> PINHOLE * unit;
      case LIGHT_SHEET -> {
        LightSheet sheet = recipe.sheet().orElseThrow();
        yield Math.min(WIDEFIELD * unit, Math.abs(sheet.offsetUm()) + WAISTS * sheet.waistUm());
      }
    };
  }

  /** The side of the square on which light is looked at, px, odd. */
  static int looked(TheoreticalRecipe recipe, double reachUm) {
    Optics optics = recipe.optics();
    double seen = reachUm * (optics.modality().hasPinhole() ? SEEN_BY_PINHOLE : 1);
    double half = seen + MARGIN * optics.wavelengthUm() / optics.aperture();
    int px = 2 * (int) Math.ceil(half / optics.pixelUm().orElseThrow()) + 1;
    return Math.min(MOST_PX, Math.max(LEAST_PX, px));
  }

  /** The part around the middle of a PSF, of planes as large as looked at, or as given. */
  static Grid cropped(Grid psf, PsfSides asked) {
    if (asked.width() > 0 && asked.height() > 0) {
      return psf;
    }
    int holds = Math.max(LEAST_PX, PsfSupport.side(projected(psf), LIGHT));
    int[] size = psf.size().clone();
    size[0] = PsfSides.or(asked.width(), holds);
    size[1] = PsfSides.or(asked.height(), holds);
    int[] start = new int[size.length];
    for (int axis = 0; axis < size.length; axis++) {
      start[axis] = (psf.size()[axis] - size[axis]) / 2;
    }
    return psf.crop(start, size);
  }

  /** The square in the middle of the sum over all slices. */
  private static Grid projected(Grid psf) {
    int width = psf.width();
    int height = psf.height();
    Grid sum = Grid.zeros(width, height);
    for (int i = 0; i < psf.values().length; i++) {
      sum.values()[i % (width * height)] += psf.values()[i];
    }
    int side = Math.min(width, height);
    return sum.crop((width - side) / 2, (height - side) / 2, side, side);
  }
}
