package io.github.selfdeblur.large.plan;

import io.github.selfdeblur.deconvolve.Tiled;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.large.region.ImageShape;
import io.github.selfdeblur.large.region.RegionFiles;
import io.github.selfdeblur.large.region.RegionReader;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that the pieces of a deconvolution by tiles have in common.
 *
 * @param image its file or folder
 * @param shape of the image
 * @param psfs one for all channels, or one for each
 * @param side of a tile along each axis of the PSF, px
 * @param answers how to deconvolve, in the words of {@link KnownPsfRows}
 * @param threads CPU threads for a piece
 * @param folder of the work in hand
 * @param planes folder of the result's planes
 */
public record TilePlan(
    String image,
    ImageShape shape,
    KnownPsf[] psfs,
    int[] side,
    HashMap<String, String> answers,
    int threads,
    String folder,
    String planes)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Whether all slices of a channel and frame are deconvolved at once. */
  public boolean volumes() {
    return side.length > 2;
  }

  /** In the order of their work. */
  public List<TileBlock> blocks() {
    List<TileBlock> blocks = new ArrayList<>();
    int step = volumes() ? shape.slices() : 1;
    for (int frame = 0; frame < shape.frames(); frame++) {
      for (int channel = 0; channel < shape.channels(); channel++) {
        for (int slice = 0; slice < shape.slices(); slice += step) {
          blocks.add(new TileBlock(channel, frame, slice, step));
        }
      }
    }
    return blocks;
  }

  /** px of a block along each axis. */
  public int[] blockSize() {
    int[] all = {shape.width(), shape.height(), shape.slices()};
    return Arrays.copyOf(all, side.length);
  }

  /** The tiles of each block. */
  public Tiles tiles() {
    return Tiled.tiles(blockSize(), side, psfs[0].size());
  }

  /** That of a block. */
  public Psf psf(TileBlock block) {
    return psfs[psfs.length == 1 ? 0 : block.channel()].psf();
  }

  /** The same with another answer. */
  public TilePlan with(Option row, Object value) {
    HashMap<String, String> other = new HashMap<>(answers);
    other.put(row.key(), value.toString());
    return new TilePlan(image, shape, psfs, side, other, threads, folder, planes);
  }

  /** How to deconvolve. */
  public KnownPsfOptions options() {
    Answers user = new Answers(answers).with(SelfDeblurRows.THREADS, threads);
    KnownPsfOptions options = KnownPsfRows.options(KnownPsfRows.method(user), user).build();
    return volumes() ? options.ofStacks() : options;
  }

  /** Opens the image. */
  public RegionReader open() throws IOException {
    return RegionFiles.open(Path.of(image));
  }

  /** Reads a tile. */
  public Grid read(TileBlock block, int tile) throws IOException {
    try (RegionReader reader = open()) {
      Tiles tiles = tiles();
      int[] start = Arrays.copyOf(tiles.start(tile), 3);
      start[2] += block.slice();
      return reader.read(block.channel(), block.frame(), start, tiles.side());
    }
  }

  /** The file that a tile's values go to. */
  public Path tileFile(TileBlock block, int tile) {
    return Path.of(folder, name(block) + "-tile" + (tile + 1));
  }

  /** The file that what is found out of a block goes to. */
  public Path factsFile(TileBlock block) {
    return Path.of(folder, name(block) + "-facts");
  }

  private static String name(TileBlock block) {
    return "c" + (block.channel() + 1) + "-z" + (block.slice() + 1) + "-t" + (block.frame() + 1);
  }

  /** The slices of a block, from 0 in the image. */
  public static IntStream slices(TileBlock block) {
    return IntStream.range(block.slice(), block.slice() + block.slices());
  }
}
