package io.github.selfdeblur.options.rows;

import java.util.List;

/** The options of what is around a run: its image, its report, the engine. */
public final class ProgramRows {

  /** Of all commands on an image. */
  public static final Option INPUT =
      new Option("input", "Image", "", "the image to work on").where("empty: the current one");

  public static final List<Option> REPORT =
      List.of(Option.required("file", "File", "the report's file, which is written or replaced"));

  public static final Option LIBRARY =
      new Option(
              "library",
              "Folder of PyTorch's libraries",
              "",
              "folder of libtorch or Python's torch from the next start on; `none`: that beside the"
                  + " plugin")
          .where("empty: as it is");

  public static final Option DOWNLOAD =
      new Option(
          "download",
          "Download PyTorch",
          false,
          "hundreds of MB from DJL's authors into DJL's cache folder, where it is missing");

  public static final List<Option> ENGINE = List.of(LIBRARY, DOWNLOAD);

  private ProgramRows() {}
}
