package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfFrom;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.options.choice.ResultFormat;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;

/** Dialogs take their choices from annotations, which must name all that there is. */
class ChoicesTest {

  @Test
  void selfDeblurOffersAllThatFindsThePsf() {
    List<String> presets =
        Arrays.stream(Preset.values()).filter(p -> !p.needsPsf()).map(Preset::label).toList();
    assertEquals(presets, choices(SelfDeblurCommand.class, "preset"));
    assertEquals(
        Stream.concat(Stream.of("preset"), all(Method.values(), Method::label).stream())
            .collect(Collectors.toSet()),
        Set.copyOf(choices(SelfDeblurCommand.class, "finish")));
    assertEquals(
        Stream.concat(Stream.of("auto"), all(PsfModel.values(), PsfModel::label).stream())
            .collect(Collectors.toSet()),
        Set.copyOf(choices(SelfDeblurCommand.class, "psf_model")));
    assertEquals(
        all(ComputeDevice.values(), ComputeDevice::label),
        Set.copyOf(choices(SelfDeblurCommand.class, "device")));
  }

  @Test
  void selfDeblurOffersAllThatIsToBeSaidOfPlanes() {
    assertEquals(
        all(PsfPer.values(), PsfPer::label),
        Set.copyOf(choices(SelfDeblurCommand.class, "psf_per")));
    assertEquals(
        all(PsfPlane.values(), PsfPlane::label),
        Set.copyOf(choices(SelfDeblurCommand.class, "psf_plane")));
    assertEquals(
        all(OutputType.values(), OutputType::label),
        Set.copyOf(choices(SelfDeblurCommand.class, "output")));
    Set<PsfArea.Rule> offered =
        choices(SelfDeblurCommand.class, "psf_area").stream()
            .map(area -> PsfArea.parse(area).rule())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(PsfArea.Rule.GIVEN)), offered);
  }

  @Test
  void deconvolveOffersAllMethodsAndOrigins() {
    assertEquals(
        all(Method.values(), Method::label),
        Set.copyOf(choices(DeconvolveCommand.class, "method")));
    assertEquals(
        all(PsfOrigin.values(), PsfOrigin::label),
        Set.copyOf(choices(DeconvolveCommand.class, "origin")));
  }

  @Test
  void batchOffersAllMethodsAndFormats() {
    assertEquals(
        all(Method.values(), Method::label), Set.copyOf(choices(BatchCommand.class, "method")));
    assertEquals(
        all(PsfFrom.values(), PsfFrom::label), Set.copyOf(choices(BatchCommand.class, "psf_from")));
    assertEquals(
        all(ResultFormat.values(), ResultFormat::label),
        Set.copyOf(choices(BatchCommand.class, "format")));
  }

  private static <E> Set<String> all(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(label).collect(Collectors.toSet());
  }

  private static List<String> choices(Class<? extends Command> command, String key) {
    return new CommandInfo(command).getInput(key, String.class).getChoices();
  }
}
