package io.github.selfdeblur.command;

import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurRows;
import org.scijava.plugin.Parameter;

/** What all commands share that find PSFs by SelfDeblur: its options. */
public abstract class BlindCommand extends UserCommand {

  @Parameter private int psf_width;
  @Parameter private int psf_height;
  @Parameter private String preset;
  @Parameter private int iterations;
  @Parameter private String psf_model;
  @Parameter private double na;
  @Parameter private double wavelength;

  @Parameter(persist = false)
  private double pixel;

  @Parameter private String noise_model;
  @Parameter private double gain;
  @Parameter private double read_noise;
  @Parameter private double offset;
  @Parameter private String stop;
  @Parameter private int seed;
  @Parameter private double tv;
  @Parameter private String finish;
  @Parameter private String device;
  @Parameter private int threads;

  /** Checked options. */
  final SelfDeblurOptions options() {
    return SelfDeblurRows.options(answers()).build();
  }
}
