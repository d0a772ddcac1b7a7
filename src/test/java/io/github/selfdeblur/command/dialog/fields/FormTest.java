package io.github.selfdeblur.command.dialog.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;
import io.github.selfdeblur.command.CompareCommand;
import io.github.selfdeblur.command.SelfDeblurCommand;
import io.github.selfdeblur.command.UserCommand;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;

/** What fields show and hand on, which needs no screen. */
class FormTest {

  private final ImagePlus image = NewImage.createImage("cells", 32, 30, 1, 16, 0);

  private final Context context =
      new Context(CommandService.class, ModuleService.class, StatusService.class);

  @AfterEach
  void close() {
    context.close();
  }

  private Form form(UserCommand command) {
    return new Form(command, image);
  }

  private UserCommand command(Class<? extends Command> type) {
    return (UserCommand)
        context
            .service(ModuleService.class)
            .createModule(context.service(CommandService.class).getCommand(type));
  }

  @Test
  void whatIsTypedIsShownAsTyped() {
    UserCommand command = command(SelfDeblurCommand.class);
    Form form = form(command);
    Entry aperture = form.entry("na");
    JTextField field = (JTextField) aperture.component();
    assertEquals("", field.getText());
    field.setText("0.46");
    assertEquals("0.46", field.getText());
    field.setText("0,46");
    form.entry("threads").show("3");
    form.fill();
    assertEquals(0.46, command.getInput("na"));
    assertEquals(3, command.getInput("threads"));
    assertEquals(0.0, command.getInput("wavelength"));
    assertTrue(Form.asked(command).isEmpty());
  }

  @Test
  void whatBelongsToAnImageIsNotKeptForTheNext() {
    Form form = form(command(SelfDeblurCommand.class));
    for (String key : List.of("psf_model", "psf_width", "na", "stack", "slices")) {
      assertFalse(form.entry(key).input().isPersisted(), key);
    }
    assertTrue(form.entry("preset").input().isPersisted());
  }

  @Test
  void whatIsNotUsualIsMarkedUntilItIsRestored() {
    Form form = form(command(SelfDeblurCommand.class));
    assertTrue(form.isUsual());
    Dimension unmarked = form.entry("preset").label().getPreferredSize();
    form.entry("preset").show("best");
    assertEquals(unmarked, form.entry("preset").label().getPreferredSize(), "it moves the fields");
    ((JTextField) form.entry("tv").component()).setText("0.1");
    ((JTextField) form.entry("seed").component()).setText("0");
    assertEquals("• Preset", form.entry("preset").label().getText());
    assertEquals("• TV weight", form.entry("tv").label().getText());
    assertEquals("Seed", form.entry("seed").label().getText());
    assertFalse(form.isUsual());
    form.restore();
    assertTrue(form.isUsual());
    assertEquals("fast", form.texts().get("preset"));
    assertEquals("Preset", form.entry("preset").label().getText());
  }

  @Test
  void aNumberThatIsNoneIsToldWithItsKey() {
    Form form = form(command(SelfDeblurCommand.class));
    ((JTextField) form.entry("iterations").component()).setText("2.5");
    Exception e = assertThrows(IllegalArgumentException.class, form::check);
    assertEquals("iterations must be a whole number, got 2.5.", e.getMessage());
  }

  @Test
  void imagesAreTitlesOrFiles() {
    UserCommand command = command(CompareCommand.class);
    Form form = form(command);
    form.entry("psf").show("folder/measured.tif");
    assertEquals("folder/measured.tif", form.texts().get("psf"));
    assertEquals("", form.texts().get("input"));
    assertEquals(image, form.image());
    assertTrue(form.isUsual());
  }

  @Test
  void aLabelIsTakenApart() {
    UserCommand command = command(SelfDeblurCommand.class);
    assertEquals(
        new Words("Pixel size", "µm", "the image's"),
        Words.of(command.getInfo().getInput("pixel")));
    assertEquals(
        new Words("Offset", "grey values", "none"), Words.of(command.getInfo().getInput("offset")));
    assertEquals(
        new Words("Iterations", "", "the preset's"),
        Words.of(command.getInfo().getInput("iterations")));
    assertEquals(new Words("Seed", "", ""), Words.of(command.getInfo().getInput("seed")));
  }
}
