package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.inputs.OpticsInputs;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import org.scijava.plugin.Parameter;

/** What all commands share that find PSFs by SelfDeblur: its options. */
public abstract class BlindCommand extends UserCommand {

  @Parameter(persist = false)
  private int psf_width;

  @Parameter(persist = false)
  private int psf_height;

  @Parameter private String preset;
  @Parameter private int iterations;

  @Parameter(persist = false)
  private String psf_model;

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
  private String modality;

  @Parameter(persist = false)
  private double pinhole;

  @Parameter(persist = false)
  private double excitation;

  @Parameter(persist = false)
  private double sheet_waist;

  @Parameter(persist = false)
  private double sheet_shift;

  @Parameter private String noise_model;
  @Parameter private double gain;
  @Parameter private double read_noise;
  @Parameter private double offset;
  @Parameter private String stop;
  @Parameter private int seed;
  @Parameter private double tv;
  @Parameter private String finish;
  @Parameter private double smoothing;
  @Parameter private String device;
  @Parameter private int threads;
  @Parameter private String schedule;
  @Parameter private int pretrain;
  @Parameter private double beta1;
  @Parameter private double kernel_rate;
  @Parameter private int ssim_from;
  @Parameter private String prior;
  @Parameter private int features;

  @Override
  void offer() {
    OpticsInputs.offerMicroscopes(this);
  }

  @Override
  public void suggest(ImagePlus current) {
    OpticsInputs.tell(this, current);
  }

  /** Checked options. */
  final SelfDeblurOptions options() {
    return SelfDeblurRows.options(answers(), Microscopes.clues(microscope)).build();
  }
}
