package io.github.selfdeblur.image.theory;

import ij.ImagePlus;
import io.github.selfdeblur.image.optics.ImageOptics;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.MakePsfRows;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.psf.theory.PsfSides;
import io.github.selfdeblur.psf.theory.Specimen;
import io.github.selfdeblur.psf.theory.TheoreticalRecipe;
import io.github.selfdeblur.psf.theory.ZernikeTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * The theoretical PSF that a user asks for.
 *
 * @param recipe of what was given, else of what the image tells
 * @param known optics with their sources
 * @param notes for the user, a sentence each: the optics with their sources, and what is doubtful
 */
public record AskedPsf(TheoreticalRecipe recipe, OpticsClues known, List<String> notes) {

  private static final String NO_ZERNIKES = MakePsfRows.ZERNIKE.usual().toString();

  /**
   * Reads {@link MakePsfRows}.
   *
   * @param image null: none is open
   * @throws IllegalArgumentException with one sentence where something is missing or impossible
   */
  public static AskedPsf of(Answers user, ImagePlus image) {
    OpticsClues known =
        OpticsRows.clues(user).or(Microscopes.clues(user.text(OpticsRows.MICROSCOPE)));
    if (image != null) {
      known = known.or(ImageOptics.of(image).of(image.getC()));
    }
    List<String> missing = RunOptics.missing(known);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "A theoretical PSF needs NA, wavelength and pixel size, but no "
              + String.join(" and no ", missing)
              + " is known: give it, or open an image that tells it.");
    }
    Optics optics = Optics.of(known).orElseThrow();
    double index = user.number(MakePsfRows.SPECIMEN);
    Specimen specimen =
        new Specimen(index == 0 ? optics.immersionIndex() : index, user.number(MakePsfRows.DEPTH));
    TheoreticalRecipe recipe =
        new TheoreticalRecipe(
            optics,
            user.choice(MakePsfRows.MODEL, WaveModel.class),
            specimen,
            optics.sheet(),
            aberrations(user.text(MakePsfRows.ZERNIKE)),
            user.number(MakePsfRows.DEFOCUS),
            new PsfSides(
                user.whole(MakePsfRows.WIDTH),
                user.whole(MakePsfRows.HEIGHT),
                user.whole(MakePsfRows.SLICES)));
    List<String> notes = new ArrayList<>();
    OpticsClues usual = RunOptics.usual(known);
    notes.add("Optics: " + usual.describe() + ".");
    notes.addAll(Doubts.of(recipe));
    return new AskedPsf(recipe, usual, List.copyOf(notes));
  }

  private static ZernikeTerms aberrations(String text) {
    boolean none = text.strip().equalsIgnoreCase(NO_ZERNIKES);
    return none ? ZernikeTerms.NONE : ZernikeTerms.parse(text);
  }
}
