package io.github.selfdeblur.command.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;
import io.github.selfdeblur.command.SelfDeblurCommand;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/** What the dialog says before a person types. */
class OpticsInputsTest {

  @Test
  void theDialogTellsWhatTheImageTells() {
    ImagePlus image = NewImage.createImage("cells", 32, 30, 1, 16, NewImage.FILL_BLACK);
    image.setProperty("Info", "NA = 1.4\nwavelength = 520\nmodality = confocal");
    try (Context context =
        new Context(CommandService.class, ModuleService.class, StatusService.class)) {
      SelfDeblurCommand command =
          (SelfDeblurCommand)
              context
                  .service(ModuleService.class)
                  .createModule(
                      context.service(CommandService.class).getCommand(SelfDeblurCommand.class));
      OpticsInputs.offerMicroscopes(command);
      OpticsInputs.tell(command, image);
      ModuleItem<?> microscopes = command.getInfo().getInput("microscope");
      assertEquals("none", microscopes.getChoices().get(0));
      assertTrue(microscopes.getChoices().contains("60x/1.4 oil widefield"));
      assertEquals("Numerical aperture (0: 1.4)", command.getInfo().getInput("na").getLabel());
      assertEquals("Wavelength (µm, 0: 0.52)", command.getInfo().getInput("wavelength").getLabel());
      assertEquals("Modality (auto: confocal)", command.getInfo().getInput("modality").getLabel());
      assertEquals(
          "Pixel size (µm, 0: the image's)", command.getInfo().getInput("pixel").getLabel());
      String tip = command.getInfo().getInput("na").getDescription();
      assertTrue(
          tip.endsWith(
              " The image tells: NA 1.4 (info: NA), emission 520 nm (info: wavelength), confocal"
                  + " (info: modality)."),
          tip);
    }
  }
}
