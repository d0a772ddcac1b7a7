package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Repeat;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Copy Macro Line: what repeats the run that made an image. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Copy Macro Line of a deconvolution or its PSF",
    headless = true,
    initializer = "useDefaults",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Copy Macro Line", weight = 21)
    })
public class CopyMacroLineCommand extends UserCommand {

  @Override
  void work(ImagePlus image) throws IOException {
    Repeat repeat = Provenance.repeatOf(image);
    if (!GraphicsEnvironment.isHeadless()) {
      StringSelection line = new StringSelection(repeat.line());
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(line, line);
      String what = repeat.way() == Repeat.Way.MACRO ? "macro line" : "command line";
      log("this " + what + " is on the clipboard:");
    }
    IJ.log(repeat.line());
  }
}
