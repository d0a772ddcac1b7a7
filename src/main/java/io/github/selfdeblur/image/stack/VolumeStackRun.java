package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.blind.RunSteps;
import io.github.selfdeblur.blind.VolumeRun;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.image.stack.HyperstackDeblurring.PsfRun;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From z-stacks to a {@link HyperstackDeblurring}: a PSF in three dimensions for each channel, or
 * one for all, sought in the first of the frames, and every frame deconvolved with it.
 */
final class VolumeStackRun {

  /** About as many voxels are deconvolved in the time of a search: 3 stacks of 64 × 256 × 256. */
  private static final double SEARCH = 3.0 * (64 << 16);

  private static final String UNDONE = "(not deblurred)";

  private final ImagePlus image;
  private final SelfDeblurOptions options;
  private final StackOptions choice;
  private final Monitor monitor;
  private final RunOptics optics;
  private final PlaneSet planes;
  private final BlockByBlock blocks;
  private final List<PsfRun> runs = new ArrayList<>();
  private final List<Grid> psfs = new ArrayList<>();
  private final Snapshots snapshots;
  private int volumes;
  private final StringBuilder info = new StringBuilder();

  /**
   * @param choice whose slices are all of them
   */
  VolumeStackRun(ImagePlus image, SelfDeblurOptions options, StackOptions choice, Monitor monitor) {
    this.image = image;
    this.options = options;
    this.choice = choice;
    this.monitor = new StickyMonitor(monitor);
    optics = RunOptics.of(image, options);
    planes = PlaneSet.of(image, choice);
    blocks = new BlockByBlock(image, planes, choice.output());
    snapshots = new Snapshots(image);
    monitor.plans(RunSteps.ofVolume(optics.in(image.getC(), options)));
  }

  HyperstackDeblurring result() {
    Map<Integer, List<Block>> groups = new LinkedHashMap<>();
    for (Block block : Block.volumes(planes)) {
      int key = choice.psfPer() == PsfPer.IMAGE ? 0 : block.at().channel();
      groups.computeIfAbsent(key, channel -> new ArrayList<>()).add(block);
    }
    volumes = groups.values().stream().mapToInt(List::size).sum();
    note(
        "The stack is deblurred as "
            + (volumes == 1 ? "a volume" : volumes + " volumes")
            + ", with a PSF in three dimensions; stack=planes deblurs slice by slice.");
    Course progress = new Course(monitor, SEARCH * groups.size() + voxels() * volumes);
    groups.values().forEach(group -> deblur(group, groups.size(), progress));
    String suffix = SourcePlane.DEBLURRED_SUFFIX;
    ImagePlus deblurred = blocks.image(suffix, info::toString, this::note);
    if (PlaneSet.current(image).slice()
        == 1) { // nobody has looked for a slice, and the first is often empty
      deblurred.setPosition(deblurred.getC(), middle(deblurred.getNSlices()), deblurred.getT());
    }
    return new HyperstackDeblurring(
        deblurred, psfImage(), null, snapshots.isEmpty() ? null : snapshots, null, runs);
  }

  private void deblur(List<Block> group, int count, Course progress) {
    if (progress.isStopped()) {
      group.forEach(block -> blocks.keepUndone(block, UNDONE));
      return;
    }
    Block first = group.get(0);
    int channel = first.at().channel();
    optics.sentence(channel).ifPresent(this::note);
    SelfDeblurOptions own = optics.in(channel, options);
    Sampling.lostAlongZ(own.optics().orElseThrow()).ifPresent(this::note);
    String name = count == 1 ? "PSF" : "PSF of channel " + channel;
    progress.begin(name, SEARCH);
    VolumeRun run = new VolumeRun(stack(first), own, watched(count == 1 ? "" : name, progress));
    monitor.noted(run.told()); // the report says it in the info
    for (Block block : group) {
      if (progress.isStopped() && block != first) {
        blocks.keepUndone(block, UNDONE);
      } else {
        String what = volumes == 1 ? "deconvolution" : "deconvolution of " + block.name();
        progress.begin(what, voxels());
        Monitor heard = progress.isStopped() ? progress.unstoppable() : progress;
        Monitor watched = watched(volumes == 1 ? "" : "volume " + block.name(), heard);
        blocks.set(block, ImgLib2.image(run.deblurred(stack(block), watched)));
      }
    }
    info.append(run.report().summary());
    runs.add(
        new PsfRun(
            first.name(), "all", group.size() * planes.slices().length, run.report(), Map.of()));
    psfs.add(run.psf());
  }

  /** One that takes the snapshots that were asked for, too. */
  private Monitor watched(String name, Monitor heard) {
    int every = choice.snapshotsEvery();
    return every == 0 ? heard : snapshots.taking(every, name, heard);
  }

  private double voxels() {
    return (double) image.getWidth() * image.getHeight() * image.getNSlices();
  }

  private Grid stack(Block block) {
    return SourceStack.of(image, block.at().channel(), block.at().frame());
  }

  /** The PSFs, channel after channel, 32-bit. */
  private ImagePlus psfImage() {
    int[] size = psfs.isEmpty() ? new int[] {1, 1, 1} : psfs.get(0).size();
    ImageStack slices = new ImageStack(size[0], size[1]);
    int px = size[0] * size[1];
    for (int z = 0; z < size[2]; z++) {
      for (Grid psf : psfs) {
        float[] plane = Arrays.copyOfRange(psf.values(), z * px, (z + 1) * px);
        slices.addSlice(new FloatProcessor(size[0], size[1], plane));
      }
    }
    ImagePlus result = SourcePlane.titled(image, SourcePlane.PSF_SUFFIX, slices, info.toString());
    result.setDimensions(psfs.size(), size[2], 1);
    result.setOpenAsHyperStack(psfs.size() > 1);
    result.setPosition(1, middle(size[2]), 1);
    result.resetDisplayRange();
    return result;
  }

  private static int middle(int slices) {
    return slices / 2 + 1;
  }

  private void note(String sentence) {
    monitor.noted(sentence);
    info.append(sentence).append('\n');
  }
}
