package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.optics.OpticsClues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a theoretical PSF. */
public final class MakePsfRows {

  private static final String SUGGESTED = "0: suggested";

  public static final Option WIDTH =
      new Option("width", "Width", 0, "of the PSF, odd").in("px").where(SUGGESTED);

  public static final Option HEIGHT =
      new Option("height", "Height", 0, "of the PSF, odd").in("px").where(SUGGESTED);

  public static final Option SLICES =
      new Option("slices", "Slices", 0, "of the PSF, odd; 1: a plane")
          .where("0: suggested, a plane where their distance is not known");

  public static final Option MODEL =
      Option.choice(
          "model",
          "Model",
          WaveModel.VECTORIAL,
          "light with its polarisation, of dipoles of all directions (`vectorial`), or as a number"
              + " (`scalar`)");

  public static final Option SPECIMEN =
      new Option(
              "specimen",
              "Specimen's index",
              0.0,
              "refractive index of what the point of light lies in: 1.33 water, 1.45 glycerol; an NA"
                  + " above it is cut to it")
          .where("0: the immersion's")
          .by(0.01);

  public static final Option DEPTH =
      new Option(
              "depth",
              "Depth",
              0.0,
              "of the point of light below the cover slip, at most 500; matters where the specimen's"
                  + " index is not the immersion's")
          .in("µm");

  public static final Option DEFOCUS =
      SimulationRows.DEFOCUS.meaning("distance of the middle slice from the best focus");

  public static final Option ZERNIKE =
      new Option(
          "zernike",
          "Zernike coefficients",
          "none",
          "aberrations at the wavelength of the emission, in radians rms by Noll's index from 4 to"
              + " 66, such as `[5:0.3, 11:-0.2]`; or `none`");

  /** In the order of the dialog. */
  public static final List<Option> ALL =
      List.of(
          WIDTH,
          HEIGHT,
          SLICES,
          MODEL,
          OpticsRows.MICROSCOPE,
          OpticsRows.NA,
          OpticsRows.WAVELENGTH,
          OpticsRows.EMISSION,
          OpticsRows.PIXEL,
          OpticsRows.Z_STEP,
          OpticsRows.IMMERSION,
          SPECIMEN,
          DEPTH,
          OpticsRows.MODALITY,
          OpticsRows.PINHOLE,
          OpticsRows.EXCITATION,
          OpticsRows.SHEET_WAIST,
          OpticsRows.SHEET_OFFSET,
          DEFOCUS,
          ZERNIKE);

  private MakePsfRows() {}

  /** What is known of a microscope as keys that name all of it, whatever image is open. */
  public static Map<String, String> keys(OpticsClues known) {
    Map<String, String> keys = new LinkedHashMap<>(OpticsRows.keys(known));
    keys.put(OpticsRows.MICROSCOPE.key(), OpticsRows.NO_MICROSCOPE);
    return keys;
  }
}
