package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.Method;
import java.util.List;

/** The options of what an image is measured by, and of comparisons. */
public final class QualityRows {

  private static final String UNKNOWN = "0: unknown";
  private static final String FILE = "a file that is written";

  public static final Option TRUTH =
      image(
          "truth",
          "Truth",
          "the sharp image: PSNR, SSIM (Wang's, and as in the loss) and shift, after alignment,"
              + " without a border of 15 px");

  public static final Option BLURRY =
      image(
          "blurry",
          "Blurry image",
          "what was deblurred: with the truth ISNR and PSNR to it, with the PSF the residual's"
              + " whiteness");

  public static final Option REFERENCE =
      image(
          "reference",
          "Result with the true PSF",
          "a result with the true PSF: with the truth both error ratios");

  public static final Option PSF =
      image("psf", "PSF", "the PSF: its share on the border, centroid, peak");

  public static final Option TRUE_KERNEL =
      image("true_kernel", "True PSF", "the true PSF: with the PSF their similarity");

  public static final Option NA =
      OpticsRows.NA
          .meaning("with the next two: the PSF's share that no such lens passes")
          .where(UNKNOWN);

  /** Of a measurement, in the order of the dialog. */
  public static final List<Option> MEASURED =
      List.of(
          TRUTH,
          BLURRY,
          REFERENCE,
          PSF,
          TRUE_KERNEL,
          NA,
          OpticsRows.WAVELENGTH.where(UNKNOWN),
          OpticsRows.PIXEL.where(UNKNOWN));

  public static final Option METHODS =
      new Option(
          "methods",
          "Methods",
          Method.USUAL,
          "those compared, with commas between them: methods of `SelfDeblur: Deconvolve with PSF...`,"
              + " and presets of `SelfDeblur...`, each of which finds a PSF of its own");

  public static final Option IMAGES =
      new Option(
              "images",
              "Other results",
              "",
              "results of whatever program, of the same size and grey values, with commas between"
                  + " them")
          .where("empty: none");

  public static final Option PLUGINS =
      new Option(
              "plugins",
              "Other plugins",
              "",
              "those of others that are run with the same PSF, with commas between them:"
                  + " `deconvolutionlab2`, `iterative-deconvolve-3d`, `clij2-fft`; `installed`: all"
                  + " that are there")
          .where("empty: none");

  /** Of blind entries. */
  public static final Option ITERATIONS =
      SelfDeblurRows.ITERATIONS.meaning("of each preset that is compared");

  private static final Option SCHEDULE =
      VariationRows.SCHEDULE.meaning(
          "how long presets of published methods run: `preset` and `published` as they were"
              + " published, `short` a tenth of that with 64 channels and a deconvolution at the end");

  public static final Option SEEDS =
      StackRows.SEEDS.meaning(
          "so many runs of each preset with seeds that follow each other: their mean and standard"
              + " deviation are in the table");

  private static final Option FOUND_OR_KNOWN =
      KnownPsfRows.PSF.usually("").where("empty: found by SelfDeblur");

  /** In comparisons of PSFs that were found. */
  public static final Option COMPARED_KERNEL =
      TRUE_KERNEL
          .meaning("the true PSF: similarity of PSFs that were found, with the truth error ratios")
          .where("empty: the PSF");

  /** Of a comparison whose results are files. */
  public static final List<Option> COMPARED_FILES =
      List.of(FOUND_OR_KNOWN, METHODS, IMAGES, ITERATIONS, SCHEDULE, SEEDS, TRUTH, COMPARED_KERNEL);

  public static final Option SCATTER =
      file(
          "scatter",
          "PNG of PSNR to the blurry image against ISNR",
          "a file that is written, a point for each run; needs the truth");

  /** Of a comparison, in the order of the dialog. */
  public static final List<Option> COMPARED =
      List.of(
          FOUND_OR_KNOWN,
          METHODS,
          IMAGES,
          PLUGINS,
          TRUTH,
          COMPARED_KERNEL,
          SelfDeblurRows.PSF_SIZE,
          ITERATIONS,
          SCHEDULE,
          SEEDS,
          file("png", "PNG of the montage", FILE),
          SCATTER,
          file("csv", "CSV of the table", FILE),
          SelfDeblurRows.DEVICE,
          SelfDeblurRows.THREADS);

  private QualityRows() {}

  private static Option image(String key, String name, String help) {
    return new Option(key, name, "", help).where("empty: none");
  }

  private static Option file(String key, String name, String help) {
    return new Option(key, name, "", help).where("empty: none");
  }
}
