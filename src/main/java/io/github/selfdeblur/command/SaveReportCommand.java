package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.io.OpenDialog;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.report.Provenance;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Save Report...: where an image comes from, as JSON. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Save Report of a deconvolution or its PSF",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Save Report...", weight = 22)
    })
public class SaveReportCommand extends UserCommand {

  @Parameter(required = false, persist = false, style = FileWidget.SAVE_STYLE)
  private File file;

  @Override
  List<Option> rows() {
    return ProgramRows.REPORT;
  }

  @Override
  public void suggest(ImagePlus current) {
    String folder = OpenDialog.getDefaultDirectory();
    file = new File(folder, current.getTitle() + "-report.json");
  }

  @Override
  void work(ImagePlus image) throws IOException {
    String json = Provenance.jsonOf(image);
    if (path(file) == null) {
      throw new IllegalArgumentException("file must name the report's file, got none.");
    }
    ImageFiles.saveText(json, file.toPath());
  }
}
