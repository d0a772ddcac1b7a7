package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.rules.Require;

/**
 * What a trained network wants, and gives: the same for all images. Made by a {@link #builder},
 * which states the defaults.
 *
 * @param range on which it wants grey values
 * @param percentileLow of the image, which is 0 by {@link NetworkRange#PERCENTILES}; in percent
 * @param percentileHigh of the image, which is 1; in percent
 * @param black the grey value that is the least of the range
 * @param white the grey value that is the greatest of the range; 0: 255 where the grey values are
 *     those of 8 bits, else the channel's highest
 * @param colours that it takes and gives
 * @param multiple of which both sides must be, px
 * @param tile the side of tiles, px; 0: the whole plane at once
 * @param overlap of tiles, px
 * @param gives what its numbers are
 * @param enlarge how often its output is as wide and high as its input
 */
public record NetworkSettings(
    NetworkRange range,
    double percentileLow,
    double percentileHigh,
    double black,
    double white,
    NetworkColours colours,
    int multiple,
    int tile,
    int overlap,
    NetworkGives gives,
    int enlarge) {

  private static final int MOST_ENLARGED = 16;

  public NetworkSettings {
    if (!(0 <= percentileLow && percentileLow < percentileHigh && percentileHigh <= 100)) {
      throw new IllegalArgumentException(
          "Percentiles must rise, from 0 to 100, got "
              + percentileLow
              + " and "
              + percentileHigh
              + ".");
    }
    if (!Double.isFinite(black) || !Double.isFinite(white) || white != 0 && white <= black) {
      throw new IllegalArgumentException(
          "White must be a number above black or 0, got " + black + " and " + white + ".");
    }
    Require.atLeast(1, multiple, "The multiple of sides");
    Require.atLeast(0, tile, "The side of tiles");
    Require.atLeast(0, overlap, "The overlap of tiles");
    if (tile > 0 && tile < 2 * overlap) {
      throw new IllegalArgumentException(
          "Tiles must be at least twice as wide as their overlap, got "
              + tile
              + " and "
              + overlap
              + " px.");
    }
    Require.atLeast(1, enlarge, "Enlarged by");
    if (enlarge > MOST_ENLARGED) {
      throw new IllegalArgumentException(
          "Enlarged by must be at most " + MOST_ENLARGED + ", got " + enlarge + ".");
    }
    if (enlarge > 1 && gives != NetworkGives.IMAGE) {
      throw new IllegalArgumentException(
          "A network that enlarges must give an image, got " + gives.label() + ".");
    }
  }

  /** A grey image on 0…1 that becomes an image of its size, at once. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; {@link #build()} checks them. */
  public static final class Builder {
    private NetworkRange range = NetworkRange.UNIT;
    private double percentileLow = (Double) NetworkRows.PERCENTILE_LOW.usual();
    private double percentileHigh = (Double) NetworkRows.PERCENTILE_HIGH.usual();
    private double black;
    private double white;
    private NetworkColours colours = NetworkColours.GREY;
    private int multiple = 1;
    private int tile;
    private int overlap = (Integer) NetworkRows.OVERLAP.usual();
    private NetworkGives gives = NetworkGives.IMAGE;
    private int enlarge = 1;

    private Builder() {}

    /** See {@link NetworkSettings#range()}. */
    public Builder range(NetworkRange wanted) {
      range = wanted;
      return this;
    }

    /** See {@link NetworkSettings#percentileLow()} and the next. */
    public Builder percentiles(double low, double high) {
      percentileLow = low;
      percentileHigh = high;
      return this;
    }

    /** See {@link NetworkSettings#black()} and {@link NetworkSettings#white()}. */
    public Builder greyValues(double ofBlack, double ofWhite) {
      black = ofBlack;
      white = ofWhite;
      return this;
    }

    /** See {@link NetworkSettings#colours()}. */
    public Builder colours(NetworkColours taken) {
      colours = taken;
      return this;
    }

    /** See {@link NetworkSettings#multiple()}. */
    public Builder multiple(int px) {
      multiple = px;
      return this;
    }

    /** See {@link NetworkSettings#tile()} and {@link NetworkSettings#overlap()}. */
    public Builder tiles(int sidePx, int overlapPx) {
      tile = sidePx;
      overlap = overlapPx;
      return this;
    }

    /** See {@link NetworkSettings#gives()}. */
    public Builder gives(NetworkGives output) {
      gives = output;
      return this;
    }

    /** See {@link NetworkSettings#enlarge()}. */
    public Builder enlarge(int factor) {
      enlarge = factor;
      return this;
    }

    /** The settings. */
    public NetworkSettings build() {
      return new NetworkSettings(
          range,
          percentileLow,
          percentileHigh,
          black,
          white,
          colours,
          multiple,
          tile,
          overlap,
          gives,
          enlarge);
    }
  }
}
