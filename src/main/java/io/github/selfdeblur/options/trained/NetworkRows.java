package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The options of a trained network, and what was given for them. */
public final class NetworkRows {

  public static final Option NETWORK =
      Option.required(
          "network",
          "Network's file",
          "TorchScript (`.pt`), or ONNX (`.onnx`) where its runtime is installed; settings in a"
              + " `.json` beside it stand for what is left out");

  public static final Option RANGE =
      Option.choice(
          "range",
          "Range",
          NetworkRange.UNIT,
          "the network's numbers for black and white: `0..1`, `-1..1`, `0..255`; or `percentiles`"
              + " of the image, which become 0 and 1");

  public static final Option COLOURS =
      Option.choice(
          "colours",
          "Colours",
          NetworkColours.GREY,
          "the network's channels: one (`grey`; of an RGB image the brightness, its colours are"
              + " kept) or three (`rgb`, `bgr`; a grey image three times, of which the mean is"
              + " taken)");

  public static final Option GIVES =
      Option.choice(
          "gives",
          "Gives",
          NetworkGives.IMAGE,
          "what the network's numbers are: the `image`; `noise`, which is subtracted from the input;"
              + " a `correction`, which is added to it");

  public static final Option MULTIPLE =
      new Option(
              "multiple",
              "Sides a multiple of",
              1,
              "of what both sides must be, such as 4, 16 or 32: the last row and column are repeated"
                  + " up to there")
          .in("px")
          .from(1);

  public static final Option ENLARGE =
      new Option(
              "enlarge",
              "Enlarged by",
              1,
              "how often the network's output is as wide and high as its input")
          .from(1);

  public static final Option TILE =
      new Option("tile", "Tiles of", 0, "side of the parts that are computed one after the other")
          .in("px")
          .where("0: the whole plane at once");

  public static final Option OVERLAP =
      new Option(
              "overlap",
              "Overlap of tiles",
              64,
              "what tiles share, over which one fades into the next; with twice the receptive field"
                  + " tiles change nothing")
          .in("px");

  public static final Option BLACK =
      new Option("black", "Black", 0.0, "the grey value that is the range's least")
          .in("grey values")
          .signed();

  public static final Option WHITE =
      new Option("white", "White", 0.0, "the grey value that is the range's greatest")
          .in("grey values")
          .where("0: 255 of 8 bits, else the channel's highest");

  public static final Option PERCENTILE_LOW =
      new Option("percentile_low", "Low percentile", 3.0, "of the channel, for `percentiles`")
          .in("%");

  public static final Option PERCENTILE_HIGH =
      new Option("percentile_high", "High percentile", 99.8, "of the channel, for `percentiles`")
          .in("%");

  public static final Option KEEP =
      new Option(
          "keep_settings",
          "Keep these settings",
          false,
          "the settings replace those beside the network's file; where there are none they are"
              + " written in any case");

  /** Those that belong to the network, whatever the image. */
  public static final List<Option> SETTINGS =
      List.of(
          RANGE,
          COLOURS,
          GIVES,
          MULTIPLE,
          ENLARGE,
          TILE,
          OVERLAP,
          BLACK,
          WHITE,
          PERCENTILE_LOW,
          PERCENTILE_HIGH);

  private static final Option SEED =
      SelfDeblurRows.SEED.meaning(
          "starts the random numbers of networks that draw any, such as by dropout");

  /** In the order of the dialog. */
  public static final List<Option> ALL =
      Stream.of(
              List.of(NETWORK),
              SETTINGS,
              List.of(KEEP),
              StackRows.PLANES,
              List.of(SEED, SelfDeblurRows.DEVICE, SelfDeblurRows.THREADS))
          .flatMap(List::stream)
          .toList();

  private NetworkRows() {}

  /**
   * What a user asked for.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static NetworkOptions options(Answers user) {
    return new NetworkOptions(
        settings(user),
        user.whole(SEED),
        user.choice(SelfDeblurRows.DEVICE, ComputeDevice.class),
        user.whole(SelfDeblurRows.THREADS));
  }

  /**
   * The settings of a network.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static NetworkSettings settings(Answers user) {
    return NetworkSettings.builder()
        .range(user.choice(RANGE, NetworkRange.class))
        .percentiles(user.number(PERCENTILE_LOW), user.number(PERCENTILE_HIGH))
        .greyValues(user.number(BLACK), user.number(WHITE))
        .colours(user.choice(COLOURS, NetworkColours.class))
        .multiple(user.whole(MULTIPLE))
        .tiles(user.whole(TILE), user.whole(OVERLAP))
        .gives(user.choice(GIVES, NetworkGives.class))
        .enlarge(user.whole(ENLARGE))
        .build();
  }

  /** The same settings as a macro has them, in the order of {@link #SETTINGS}. */
  public static Map<String, Object> keys(NetworkSettings settings) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(RANGE.key(), settings.range().label());
    keys.put(COLOURS.key(), settings.colours().label());
    keys.put(GIVES.key(), settings.gives().label());
    keys.put(MULTIPLE.key(), settings.multiple());
    keys.put(ENLARGE.key(), settings.enlarge());
    keys.put(TILE.key(), settings.tile());
    keys.put(OVERLAP.key(), settings.overlap());
    keys.put(BLACK.key(), settings.black());
    keys.put(WHITE.key(), settings.white());
    keys.put(PERCENTILE_LOW.key(), settings.percentileLow());
    keys.put(PERCENTILE_HIGH.key(), settings.percentileHigh());
    return keys;
  }
}
