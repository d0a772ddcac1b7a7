package io.github.selfdeblur.options.rows;

import java.util.List;

/** The options of a blur that is simulated. */
public final class SimulationRows {

  public static final Option PSF =
      new Option(
              "psf",
              "PSF",
              "",
              "the PSF; what follows up to `psf_slices` is then unused; one of several"
                  + " slices is for a whole z-stack")
          .where("empty: of a microscope");

  public static final Option NA = OpticsRows.NA.where("").usually(1.2);

  public static final Option WAVELENGTH =
      OpticsRows.WAVELENGTH
          .meaning("of the light in vacuum; 200 and more are nm")
          .where("")
          .usually(0.52);

  public static final Option INDEX =
      new Option(
              "index",
              "Refractive index",
              1.33,
              "refractive index of the medium: 1 air, 1.33 water, 1.52 oil")
          .from(1)
          .by(0.01);

  public static final Option PIXEL =
      OpticsRows.PIXEL.meaning(
          "side of a pixel in the specimen, at most 10; the log tells where it is too large for the finest details");

  public static final Option DEFOCUS =
      new Option("defocus", "Defocus", 0.0, "distance from the focal plane").in("µm").signed();

  public static final Option SPHERICAL = aberration("spherical", "Spherical");

  public static final Option ASTIGMATISM = aberration("astigmatism", "Astigmatism");

  public static final Option COMA = aberration("coma", "Coma");

  public static final Option PSF_SIZE =
      new Option("psf_size", "PSF size", 31, "side of the PSF's support, odd").in("px").from(1);

  public static final Option PSF_SLICES =
      new Option(
              "psf_slices",
              "PSF's slices",
              1,
              "odd; more than 1 for a whole z-stack, widefield: other PSFs are made by"
                  + " `SelfDeblur: Make PSF...`")
          .where("0: suggested");

  public static final Option PHOTONS =
      new Option(
              "photons",
              "Photons in the brightest pixel",
              1000.0,
              "what the brightest pixel of the blurred image counts on average")
          .where("0: no noise");

  public static final Option READ_NOISE =
      new Option("read_noise", "Read noise", 3.0, "of the camera, standard deviation")
          .in("photons");

  /** In the order of the dialog. */
  public static final List<Option> ALL =
      List.of(
          PSF,
          NA,
          WAVELENGTH,
          INDEX,
          PIXEL,
          DEFOCUS,
          SPHERICAL,
          ASTIGMATISM,
          COMA,
          PSF_SIZE,
          PSF_SLICES,
          PHOTONS,
          READ_NOISE,
          SelfDeblurRows.SEED);

  private SimulationRows() {}

  private static Option aberration(String key, String name) {
    return new Option(key, name, 0.0, "aberration, root-mean-square phase").in("rad").signed();
  }
}
