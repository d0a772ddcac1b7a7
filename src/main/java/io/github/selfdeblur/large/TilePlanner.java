package io.github.selfdeblur.large;

import ij.ImagePlus;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.deconvolve.Computation;
import io.github.selfdeblur.deconvolve.KnownPsfMemory;
import io.github.selfdeblur.deconvolve.Tiled;
import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.Palette;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.large.plan.KnownPsf;
import io.github.selfdeblur.large.plan.TilePlan;
import io.github.selfdeblur.large.region.ImageShape;
import io.github.selfdeblur.large.region.RegionFiles;
import io.github.selfdeblur.large.region.RegionReader;
import io.github.selfdeblur.large.region.RegionStack;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** From what was asked to what will be done; all that cannot be is refused here. */
final class TilePlanner {

  private static final String REMEDY = "allow more with --memory and Java's -Xmx";

  /** Bytes that looking at a px takes: its grey value, its light. */
  private static final int LOOKING = 10;

  /** Bytes that a px of a plane takes while it is written. */
  private static final int WRITING = 24;

  private static final double MB = 1 << 20;

  private final TileRequest request;
  private final double limit;
  private final Consumer<String> noted;

  TilePlanner(TileRequest request, Consumer<String> noted) {
    this.request = request;
    this.noted = noted;
    limit = request.megabytes().orElseGet(JavaMemory::freeMegabytes);
  }

  /**
   * Decides.
   *
   * @param threads CPU threads for a piece
   */
  TileWork plan(int threads) throws IOException {
    try (RegionReader reader = RegionFiles.open(request.image())) {
      reader.check();
      ImageShape shape = reader.shape();
      List<PsfImage> psfs = psfs(reader);
      PsfImage.notes(psfs).forEach(noted);
      int[] psf = psfs.get(0).psf().size();
      KnownPsfOptions options = options(psf.length);
      checkSizes(shape, psf.length, options.method());
      int[] block =
          Arrays.copyOf(new int[] {shape.width(), shape.height(), shape.slices()}, psf.length);
      KnownPsfMemory memory = memory(shape, block, psf, options);
      int[] side = side(block, memory);
      Tiled.tiles(block, side, psf); // refuses sides that are too small
      String name = ImageFiles.baseName(request.image()) + "-" + options.method().label();
      TilePlan plan =
          new TilePlan(
              request.image().toAbsolutePath().normalize().toString(),
              shape,
              psfs.stream().map(PsfImage::psf).map(KnownPsf::of).toArray(KnownPsf[]::new),
              side,
              new HashMap<>(request.how().texts()),
              threads,
              absolute(name + "-work"),
              absolute(name));
      return work(plan, name, memory);
    }
  }

  private String absolute(String name) {
    return request.out().toAbsolutePath().normalize().resolve(name).toString();
  }

  private List<PsfImage> psfs(RegionReader reader) {
    ImagePlus image = RegionStack.image(request.image().getFileName().toString(), reader);
    PsfOrigin origin = request.how().choice(KnownPsfRows.ORIGIN, PsfOrigin.class);
    return PsfImage.ofChannels(Palette.seen(request.psf(), noted), origin, image);
  }

  private KnownPsfOptions options(int dimensions) {
    KnownPsfOptions options =
        KnownPsfRows.options(KnownPsfRows.method(request.how()), request.how()).build();
    return dimensions > 2 ? options.ofStacks() : options;
  }

  private void checkSizes(ImageShape shape, int dimensions, Method method) {
    if (method == Method.NETWORK) {
      throw new IllegalArgumentException(
          "Method network is trained for one image and knows no tiles: choose another.");
    } else if (dimensions > 2 && method.isForPlanesOnly()) {
      throw new IllegalArgumentException(
          "Method " + method.label() + " is for planes, got a PSF of several slices.");
    } else if (dimensions > 2 && shape.slices() == 1) {
      throw new IllegalArgumentException(
          "A PSF of several slices is for an image of several slices, got 1 slice.");
    }
    double plane = WRITING * (double) Size.px(shape.width(), shape.height()) / MB;
    if (plane > limit) {
      throw new IllegalArgumentException(
          "To write a plane of "
              + Size.text(shape.width(), shape.height())
              + " px takes about "
              + Math.round(plane)
              + " MB of memory, and "
              + Math.round(limit)
              + " MB may be taken: "
              + REMEDY
              + ".");
    }
  }

  /** Where not Java alone computes, Java keeps what it took for other pieces. */
  private KnownPsfMemory memory(ImageShape shape, int[] block, int[] psf, KnownPsfOptions options) {
    KnownPsfMemory memory = Computation.within(limit, REMEDY, block, psf, options);
    return isInJava(memory)
        ? memory
        : Computation.within(limit - others(shape, block), REMEDY, block, psf, options);
  }

  private static boolean isInJava(KnownPsfMemory memory) {
    return memory.where().times() == 1;
  }

  /** MB of Java's memory that pieces take which deconvolve nothing. */
  private double others(ImageShape shape, int... block) {
    double looking = LOOKING * Math.min(mostPx(), Size.count(block)) / MB;
    double writing = WRITING * Size.count(shape.width(), shape.height()) / MB;
    return Math.max(looking, writing);
  }

  private int[] side(int[] block, KnownPsfMemory memory) {
    if (request.side().isEmpty()) {
      return memory.tileAlone();
    }
    int[] asked = request.side().get();
    int[] side = new int[block.length];
    for (int axis = 0; axis < side.length; axis++) {
      side[axis] = Math.min(block[axis], asked[Math.min(axis, asked.length - 1)]);
    }
    double takes = memory.megabytesOfTile(side);
    if (takes > limit) {
      throw new IllegalArgumentException(
          "A tile of "
              + Size.text(side)
              + " px takes about "
              + Math.round(takes)
              + " MB of memory, and "
              + Math.round(limit)
              + " MB may be taken: choose smaller tiles, or "
              + REMEDY
              + ".");
    }
    return side;
  }

  private int mostPx() {
    return (int) Math.max(1, Math.min(Sample.MOST_PX, limit * MB / 2 / LOOKING));
  }

  private TileWork work(TilePlan plan, String name, KnownPsfMemory memory) {
    int[] side = plan.side();
    double tile = memory.megabytesOfTile(side);
    double copies = memory.megabytesOfCopies(side);
    double other = others(plan.shape(), plan.blockSize());
    Need need =
        new Need(
            plan.threads(),
            Math.max(isInJava(memory) ? tile : copies, other),
            isInJava(memory) ? 0 : tile - copies,
            "a tile of " + Size.text(side) + " px by " + memory.method().label());
    Path out = request.out().toAbsolutePath().normalize();
    return new TileWork(plan, name, out, mostPx(), need, Math.max(tile, other));
  }
}
