package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.inputs.OpticsInputs;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.image.theory.AskedPsf;
import io.github.selfdeblur.image.theory.TheoreticalPsfImage;
import io.github.selfdeblur.options.rows.MakePsfRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.PsfReport;
import java.util.List;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Make PSF...: the PSF that a microscope should have. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Make a theoretical PSF for deconvolution (3-D, widefield, confocal)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = MakePsfCommand.LABEL, weight = 14)
    })
public class MakePsfCommand extends UserCommand {

  static final String LABEL = "SelfDeblur: Make PSF...";

  private static final String PROGRESS = "SelfDeblur: theoretical PSF";

  @Parameter private int width;
  @Parameter private int height;
  @Parameter private int slices;
  @Parameter private String model;
  @Parameter private String microscope;

  @Parameter(persist = false)
  private double na;

  @Parameter(persist = false)
  private double wavelength;

  @Parameter(persist = false)
  private double emission;

  @Parameter(persist = false)
  private double pixel;

  @Parameter(persist = false)
  private double z_step;

  @Parameter(persist = false)
  private double immersion;

  @Parameter(persist = false)
  private double specimen;

  @Parameter(persist = false)
  private double depth;

  @Parameter(persist = false)
  private String modality;

  @Parameter(persist = false)
  private double pinhole;

  @Parameter(persist = false)
  private double excitation;

  @Parameter(persist = false)
  private double sheet_waist;

  @Parameter(persist = false)
  private double sheet_shift;

  @Parameter(persist = false)
  private double defocus;

  @Parameter(persist = false)
  private String zernike;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus made;

  @Override
  List<Option> rows() {
    return MakePsfRows.ALL;
  }

  @Override
  boolean needsImage() {
    return false;
  }

  @Override
  void offer() {
    OpticsInputs.offerMicroscopes(this);
  }

  @Override
  public void suggest(ImagePlus current) {
    OpticsInputs.tell(this, current);
  }

  @Override
  void work(ImagePlus image) {
    made = make(image, progress());
    made.show();
  }

  /**
   * Computes it, and shows no image.
   *
   * @param image whose optics are taken where no others are given; null: none
   */
  ImagePlus make(ImagePlus image, RunProgress progress) {
    AskedPsf asked = AskedPsf.of(answers(), image);
    asked.notes().forEach(progress::noted);
    int threads = Runtime.getRuntime().availableProcessors();
    TheoreticalPsfImage psf =
        TheoreticalPsfImage.of(asked, threads, done -> progress.show(done, PROGRESS));
    progress.noted(psf.sentence());
    Map<String, String> keys = keys();
    keys.remove(ProgramRows.INPUT.key());
    keys.putAll(MakePsfRows.keys(asked.known()));
    PsfReport.of(MacroLine.of(LABEL, keys), asked.notes()).attachTo(psf.image());
    return psf.image();
  }
}
