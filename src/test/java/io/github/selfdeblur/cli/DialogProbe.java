package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.plugin.frame.Recorder;
import io.github.selfdeblur.command.MeasureCommand;
import io.github.selfdeblur.command.dialog.AskInputs;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTextField;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;

/** Opens the dialogs of all commands on a screen, types and clicks as a person does. */
public final class DialogProbe {

  private static final List<String> COMMANDS =
      List.of(
          "SelfDeblur",
          "Deconvolve",
          "Batch",
          "ApplyNetwork",
          "Compare",
          "Measure",
          "Simulate",
          "MakePsf");

  private DialogProbe() {}

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    OnScreen.play(DialogProbe::all);
  }

  private static void all() throws Exception {
    ImagePlus image = TestPictures.blobs(64, 48);
    image.show();
    for (String name : COMMANDS) {
      Thread command = OnScreen.started(name);
      DialogHands dialog = DialogHands.opened(command);
      dialog.button("Help");
      dialog.isOnScreen();
      dialog.click("Cancel");
      dialog.isGone(command);
    }
    typedStays();
    settingsOfANetworkAreFilledIn();
    recorded();
    asksInFiji(image);
  }

  private static void typedStays() throws Exception {
    Thread command = OnScreen.started("SelfDeblur");
    DialogHands dialog = DialogHands.opened(command);
    JTextField aperture = dialog.field("Numerical aperture");
    dialog.type(aperture, "0.46");
    OnScreen.expect("0.46", aperture.getText());
    dialog.field("• Numerical aperture"); // marked
    dialog.click("Restore defaults");
    OnScreen.expect("", aperture.getText());
    dialog.click("▸ Advanced");
    dialog.field("TV weight");
    dialog.isOnScreen();
    dialog.press(KeyEvent.VK_ESCAPE);
    dialog.isGone(command);
  }

  private static void settingsOfANetworkAreFilledIn() throws Exception {
    Path folder = Files.createTempDirectory("selfdeblur");
    Path network = Files.writeString(folder.resolve("net.pt"), "");
    Path settings = Files.writeString(folder.resolve("net.json"), "{\"multiple\": 16}");
    Thread command = OnScreen.started("ApplyNetwork");
    DialogHands dialog = DialogHands.opened(command);
    dialog.set("Network's file", network.toString());
    OnScreen.expect("16", dialog.field("• Sides a multiple of").getText());
    dialog.click("Cancel");
    dialog.isGone(command);
    Files.delete(network);
    Files.delete(settings);
    Files.delete(folder);
  }

  private static void recorded() throws Exception {
    Recorder.record = true;
    Thread command = OnScreen.started("Measure");
    DialogHands dialog = DialogHands.opened(command);
    dialog.type(dialog.field("Numerical aperture"), "0.46");
    dialog.click("OK");
    dialog.isGone(command);
    Recorder.record = false;
    OnScreen.expect(
        "input=[] truth=[] blurry=[] reference=[] psf=[] true_kernel=[] na=0.46 wavelength=0.0"
            + " pixel=0.1",
        Recorder.getCommandOptions());
  }

  /** As SciJava asks before it runs a command. */
  private static void asksInFiji(ImagePlus image) throws Exception {
    try (Context context =
        new Context(
            CommandService.class, ModuleService.class, PluginService.class, StatusService.class)) {
      PreprocessorPlugin asks =
          context
              .service(PluginService.class)
              .createInstancesOfType(PreprocessorPlugin.class)
              .stream()
              .filter(AskInputs.class::isInstance)
              .findFirst()
              .orElseThrow();
      Module module =
          context
              .service(ModuleService.class)
              .createModule(context.service(CommandService.class).getCommand(MeasureCommand.class));
      module.setInput("image", image);
      Thread asking = new Thread(() -> asks.process(module));
      asking.start();
      DialogHands dialog = DialogHands.opened(asking);
      dialog.type(dialog.field("Numerical aperture"), "0.46");
      dialog.click("OK");
      dialog.isGone(asking);
      OnScreen.expect("0.46 true", module.getInput("na") + " " + module.isInputResolved("truth"));
    }
  }
}
