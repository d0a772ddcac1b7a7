package io.github.selfdeblur.cli;

import io.github.selfdeblur.image.stack.Hyperstacks;
import java.io.IOException;

/**
 * A run on a part of a hyperstack: first.tif is its result, and report.json its report.
 *
 * @param printed ends with its macro line
 */
record ReportedRun(String printed) {

  static final String TINY =
      "psf_width=5 psf_height=3 preset=lai iterations=1 psf_model=free finish=wiener seed=3"
          + " na=0.5 wavelength=0.5 threads=1";

  /** The plane that is seen, the selection and the calibration decide, and are in no file. */
  static ReportedRun of(PictureFolder folder, String name, String options) throws IOException {
    folder.save(Hyperstacks.fiveDimensions(), name);
    return new ReportedRun(
        folder.macro(
            """
            open("FOLDER/NAME");
            Stack.setPosition(2, 3, 1);
            makeRectangle(4, 2, 40, 36);
            run("SelfDeblur...", "OPTIONS");
            saveAs("Tiff", "FOLDER/first.tif");
            run("Close All");
            open("FOLDER/first.tif");
            run("SelfDeblur: Copy Macro Line");
            run("SelfDeblur: Save Report...", "file=[FOLDER/report.json]");
            """
                .replace("NAME", name)
                .replace("OPTIONS", options)));
  }

  String macroLine() {
    return lastLine(printed);
  }

  static String lastLine(String printed) {
    return printed.lines().reduce((before, last) -> last).orElseThrow();
  }
}
