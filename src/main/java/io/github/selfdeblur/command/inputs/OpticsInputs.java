package io.github.selfdeblur.command.inputs;

import ij.ImagePlus;
import io.github.selfdeblur.image.optics.ImageOptics;
import io.github.selfdeblur.image.optics.Microscope;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import java.util.List;
import java.util.stream.Stream;
import org.scijava.command.DynamicCommand;
import org.scijava.module.MutableModuleItem;

/** What a dialog offers and says of the microscope. */
public final class OpticsInputs {

  private OpticsInputs() {}

  /** Lets the user choose among the microscopes that there are. */
  public static void offerMicroscopes(DynamicCommand command) {
    String none = OpticsRows.NO_MICROSCOPE;
    List<String> names =
        Stream.concat(Stream.of(none), Microscopes.all().stream().map(Microscope::name)).toList();
    MutableModuleItem<String> input =
        command.getInfo().getMutableInput(OpticsRows.MICROSCOPE.key(), String.class);
    input.setChoices(names);
  }

  /** Says what the image tells, and from where: 0 stands for it. */
  public static void tell(DynamicCommand command, ImagePlus image) {
    ImageOptics told = ImageOptics.of(image);
    OpticsClues clues = told.of(image.getC());
    String source = clues.isEmpty() ? "" : " The image tells: " + clues.describe() + ".";
    OpticsRows.keys(clues)
        .forEach(
            (key, value) -> {
              Option row = OpticsRows.told(key, value);
              MutableModuleItem<?> input = (MutableModuleItem<?>) command.getInfo().getInput(key);
              input.setLabel(row.label());
              input.setDescription(row.tip() + source);
            });
  }
}
