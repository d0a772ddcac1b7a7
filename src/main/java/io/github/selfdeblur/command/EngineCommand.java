package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.command.watch.ProgressText;
import io.github.selfdeblur.command.watch.Told;
import io.github.selfdeblur.engine.EngineDownload;
import io.github.selfdeblur.engine.EngineLibrary;
import io.github.selfdeblur.engine.EngineState;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.report.EngineReport;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Engine and GPU...: what there is to compute with, and how to get more. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Engine and GPU for deconvolution (PyTorch, CUDA)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = EngineLibrary.COMMAND, weight = 31)
    })
public class EngineCommand extends UserCommand {

  @Parameter(required = false, persist = false, style = FileWidget.DIRECTORY_STYLE)
  private File library;

  @Parameter(persist = false)
  private boolean download;

  @Override
  public String advice() {
    IJ.showStatus("Looking at PyTorch...");
    String state = String.join("\n", EngineState.pyTorch());
    IJ.showStatus("");
    return state;
  }

  @Override
  List<Option> rows() {
    return ProgramRows.ENGINE;
  }

  @Override
  boolean takesImage() {
    return false;
  }

  @Override
  void work(ImagePlus none) throws IOException {
    if (path(library) != null) {
      log(EngineLibrary.choose(library.toPath()));
    }
    if (download) {
      EngineDownload.run(bytes -> progress().show(0, ProgressText.downloading(bytes)));
    }
    Told.text("SelfDeblur: Engine and GPU", EngineReport.text());
  }
}
