package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.Method;
import java.util.List;

/** The options of what an image is measured by, and of comparisons. */
public final class QualityRows {

  private static final String UNKNOWN = "0: unknown";

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
      new Option("methods", "Methods", Method.USUAL, "those compared, with commas between them");

  private static final Option FOUND_OR_KNOWN =
      KnownPsfRows.PSF.usually("").where("empty: found by SelfDeblur");

  /** Of a comparison whose results are files. */
  public static final List<Option> COMPARED_FILES = List.of(FOUND_OR_KNOWN, METHODS, TRUTH);

  /** Of a comparison, in the order of the dialog. */
  public static final List<Option> COMPARED =
      List.of(
          FOUND_OR_KNOWN,
          SelfDeblurRows.PSF_SIZE,
          METHODS,
          TRUTH,
          file("png", "PNG of the montage"),
          file("csv", "CSV of the table"),
          SelfDeblurRows.DEVICE,
          SelfDeblurRows.THREADS);

  private QualityRows() {}

  private static Option image(String key, String name, String help) {
    return new Option(key, name, "", help).where("empty: none");
  }

  private static Option file(String key, String name) {
    return new Option(key, name, "", "a file that is written").where("empty: none");
  }
}
