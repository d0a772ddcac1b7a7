package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.PsfFrom;
import io.github.selfdeblur.options.choice.ResultFormat;
import java.util.List;
import java.util.stream.Stream;

/** The options of a batch of files. */
public final class BatchRows {

  private static final Option FOLDER =
      new Option(
          "folder", "Folder of images", "", "whose files are deblurred; or those of a `list`");

  private static final Option OUTPUT =
      new Option("output", "Output folder", "", "for results, PSFs, batch.csv and batch.log")
          .where("empty: deblurred, in that of the images");

  public static final Option PATTERN =
      new Option(
          "pattern",
          "File names",
          "*.{tif,tiff}",
          "the names of the folder's files, such as `*.{tif,png}` or, with Bio-Formats, `*.czi`;"
              + " case does not matter");

  public static final Option SUBFOLDERS =
      flag("subfolders", "Subfolders, too", "files below, too, and results likewise");

  public static final Option LIST =
      new Option(
              "list", "List of files", "", "a text file with one path a line, instead of a folder")
          .where("empty: the folder");

  public static final Option SUFFIX =
      new Option(
          "suffix", "Suffix", "-deblurred", "what a result's name adds to that of its image");

  public static final Option FORMAT =
      Option.choice(
          "format",
          "Format",
          ResultFormat.TIF,
          "of results: `tif` (32-bit or RGB, with calibration) or `png` (8-bit or RGB, as"
              + " displayed)");

  public static final Option AGAIN =
      flag("again", "Again what is done", "also files whose results are there");

  public static final Option PSF =
      new Option("psf", "PSF", "", "one known PSF for all, its origin in its middle")
          .where("empty: found by SelfDeblur");

  public static final Option PSF_FROM =
      Option.choice(
          "psf_from",
          "PSF from",
          PsfFrom.FILE,
          "where a PSF is found: on each `file`, or on the `first` for all");

  public static final Option METHOD = KnownPsfRows.METHOD.meaning("where one PSF serves all");

  public static final Option NETWORK =
      new Option(
              "network",
              "Trained network",
              "",
              "a file as of `SelfDeblur: Apply Network...`, which restores all planes with the settings"
                  + " beside it, instead of a PSF")
          .where("empty: none");

  private static final List<Option> OWN =
      List.of(
          FOLDER,
          PATTERN,
          SUBFOLDERS,
          LIST,
          OUTPUT,
          SUFFIX,
          FORMAT,
          AGAIN,
          PSF,
          PSF_FROM,
          StackRows.STACK,
          METHOD,
          NETWORK);

  /** All but the folders, which the command line names otherwise. */
  public static final List<Option> FILES =
      OWN.stream().filter(row -> row != FOLDER && row != OUTPUT).toList();

  /** In the order of the dialog: the files come before the options. */
  public static final List<Option> ALL =
      Stream.concat(OWN.stream(), SelfDeblurRows.ALL.stream()).toList();

  private BatchRows() {}

  private static Option flag(String key, String name, String help) {
    return new Option(key, name, false, help);
  }
}
