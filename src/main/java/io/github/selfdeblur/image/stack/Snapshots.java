package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.progress.VolumeStep;
import java.util.function.Supplier;

/**
 * Latent images and PSFs of a run that is under way, each as a slice of a stack; of volumes their
 * views.
 */
public final class Snapshots {

  /** What the titles of stacks of snapshots add to that of their source. */
  public static final String SUFFIX = "-snapshots";

  private final ImagePlus source;
  private final PsfStack images = new PsfStack();
  private final PsfStack psfs = new PsfStack();

  /**
   * @param source what is deblurred
   */
  public Snapshots(ImagePlus source) {
    this.source = source;
  }

  /** Adds a slice to both; previews of one run are all of one size. */
  public void add(Preview preview, String label) {
    images.add(processor(preview.image()), label);
    psfs.add(processor(preview.psf()), label);
  }

  private static FloatProcessor processor(Grid pixels) {
    return new FloatProcessor(pixels.width(), pixels.height(), pixels.values());
  }

  /**
   * A monitor that takes a snapshot of every so many iterations, or steps of a run on a z-stack.
   *
   * @param name of the run, for the labels; may be empty
   */
  Monitor taking(int every, String name, Monitor monitor) {
    String before = name.isEmpty() ? "" : name + ", ";
    return new StickyMonitor(monitor) {
      @Override
      public void iterated(Iteration iteration) {
        take(iteration.number(), iteration.preview(), iteration.describe());
        super.iterated(iteration);
      }

      @Override
      public void seen(VolumeStep step) {
        if (step.stage() != VolumeStep.Stage.DONE) {
          take(step.number(), step.preview(), step.describe());
        }
        super.seen(step);
      }

      private void take(int number, Supplier<Preview> preview, String label) {
        if (number % every == 0) {
          add(preview.get(), before + label);
        }
      }
    };
  }

  /** Whether none was taken. */
  public boolean isEmpty() {
    return images.isEmpty();
  }

  /** The latent images, 32-bit, with the calibration and display range of their source. */
  public ImagePlus images(String suffix) {
    return SourcePlane.displayedLike(source, images.image(source, suffix, ""));
  }

  /** The PSFs, 32-bit, each of sum 1. */
  public ImagePlus psfs(String suffix) {
    ImagePlus stack = psfs.image(source, SourcePlane.PSF_SUFFIX + suffix, "");
    stack.setSlice(stack.getStackSize());
    stack.resetDisplayRange();
    return stack;
  }
}
