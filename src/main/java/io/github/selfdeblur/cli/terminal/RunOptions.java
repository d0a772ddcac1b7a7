package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.VariationRows;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options that every command with a run has. */
public final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private CommandSpec rows = RowArguments.of(SelfDeblurRows.RUN);

  /** Checked options for a PSF of the given support. */
  public SelfDeblurOptions toOptions(int psfWidthPx, int psfHeightPx) throws IOException {
    return toOptions(RowArguments.answers(command), psfWidthPx, psfHeightPx);
  }

  /** The same for a PSF that is known. */
  public SelfDeblurOptions withPsf(int psfWidthPx, int psfHeightPx) throws IOException {
    Answers user = RowArguments.answers(command);
    boolean named = RowArguments.anyGiven(command, List.of(SelfDeblurRows.PRESET));
    Answers all = named ? user : user.with(SelfDeblurRows.PRESET, Preset.NONBLIND.label());
    return toOptions(all, psfWidthPx, psfHeightPx);
  }

  private SelfDeblurOptions toOptions(Answers user, int psfWidthPx, int psfHeightPx)
      throws IOException {
    String schedule = user.text(VariationRows.SCHEDULE);
    if (!VariationRows.SCHEDULE.choices().contains(schedule)) {
      Answers others = user.with(VariationRows.SCHEDULE, VariationRows.SCHEDULE.usual());
      return builder(others, psfWidthPx, psfHeightPx).schedule(read(schedule)).build();
    }
    return builder(user, psfWidthPx, psfHeightPx).build();
  }

  private static Schedule read(String file) throws IOException {
    if (!Files.exists(Path.of(file))) {
      throw new IOException(
          "--schedule takes "
              + String.join(", ", VariationRows.SCHEDULE.choices())
              + " or a file of phases, but there is no file "
              + file
              + ".");
    }
    return Json.read(Path.of(file), Schedule.class, "a schedule");
  }

  private static SelfDeblurOptionsBuilder builder(Answers user, int psfWidthPx, int psfHeightPx)
      throws IOException {
    OpticsClues microscope = Microscopes.clues(user.text(OpticsRows.MICROSCOPE));
    return SelfDeblurRows.options(user, microscope).psfSize(psfWidthPx, psfHeightPx);
  }
}
