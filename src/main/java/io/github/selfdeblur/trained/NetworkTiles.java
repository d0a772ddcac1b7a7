package io.github.selfdeblur.trained;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/**
 * An image in tiles that fade into each other; they begin and end at multiples of what the network
 * asks of sides, so that each of its layers sees the same px as without tiles.
 */
final class NetworkTiles {

  private final NetworkSettings settings;
  private final UnaryOperator<Grid> network;

  /**
   * @param network of images (width, height, channels), gives larger ones by the settings' factor
   */
  NetworkTiles(NetworkSettings settings, UnaryOperator<Grid> network) {
    this.settings = settings;
    this.network = network;
  }

  /**
   * What the network makes of an image, tile by tile.
   *
   * @param image (width, height, channels), its sides multiples of what the network asks for
   * @return empty where the progress ended it
   */
  Optional<Grid> apply(Grid image, Progress progress) {
    int multiple = settings.multiple();
    int side = PaddedImage.roundedUp(settings.tile(), multiple);
    if (settings.tile() == 0 || side >= image.size()[0] && side >= image.size()[1]) {
      return progress.reached(0) ? Optional.of(network.apply(image)) : Optional.empty();
    }
    int factor = settings.enlarge();
    int overlap = PaddedImage.roundedUp(settings.overlap(), multiple);
    int[] whole = {factor * image.size()[0], factor * image.size()[1], image.size()[2]};
    Tiles tiles =
        Tiles.of(
            whole,
            new int[] {factor * side, factor * side, whole[2]},
            new int[] {factor * overlap, factor * overlap, 0},
            new int[] {factor * multiple, factor * multiple, 1});
    int[] size = {tiles.side()[0] / factor, tiles.side()[1] / factor, whole[2]};
    try {
      float[] all =
          tiles.blend(
              number -> {
                if (!progress.reached((double) number / tiles.count())) {
                  throw new Ended();
                }
                int[] start = tiles.start(number);
                int[] from = {start[0] / factor, start[1] / factor, 0};
                return network.apply(image.crop(from, size)).values();
              });
      return Optional.of(new Grid(all, whole));
    } catch (Ended e) {
      return Optional.empty();
    }
  }

  /** The user wants no further tile. */
  private static final class Ended extends CancellationException {
    private static final long serialVersionUID = 1;
  }
}
