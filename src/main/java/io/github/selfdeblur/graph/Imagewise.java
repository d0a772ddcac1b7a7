package io.github.selfdeblur.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done to images (N, C, H, W) and volumes (N, C, D, H, W) as such. */
abstract sealed class Imagewise extends Elementwise permits Fourierwise {

  /** Axes before those of the place. */
  private static final int FIRST = 2;

  abstract Value emit(String expression, long... newShape);

  abstract long size(int axis);

  abstract long[] shape();

  abstract Value slice(int axis, long start, long end);

  /** How many axes of the place there are: 2 or 3. */
  private int dimensions() {
    return shape().length - FIRST;
  }

  /** Height and width, or depth, height and width. */
  public long[] place() {
    return Arrays.copyOfRange(shape(), FIRST, shape().length);
  }

  /** The shape of other channels at other places. */
  final long[] of(long channels, long... place) {
    long[] result = shape();
    result[1] = channels;
    System.arraycopy(place, 0, result, FIRST, place.length);
    return result;
  }

  /** Such as "[2, 2, 2]", one for each axis of the place. */
  private String each(long number) {
    return Collections.nCopies(dimensions(), number).toString();
  }

  /** Laid out in memory with the channels of a pixel side by side. */
  public Value channelsLast() {
    return sameShape("torch.contiguous(%s, memory_format=%d)", symbol(), dimensions());
  }

  /** The part of some size that starts there. */
  public Value crop(long[] start, long... size) {
    Value part = (Value) this;
    for (int axis = 0; axis < size.length; axis++) {
      if (size[axis] != part.size(FIRST + axis)) {
        part = part.slice(FIRST + axis, start[axis], start[axis] + size[axis]);
      }
    }
    return part;
  }

  /** The middle of some size: the offset is half of the difference, rounded down. */
  public Value centreCrop(long... size) {
    long[] place = place();
    return crop(
        IntStream.range(0, size.length).mapToLong(axis -> (place[axis] - size[axis]) / 2).toArray(),
        size);
  }

  /**
   * Cross-correlation with {@code weight}, shape (out, in, kh, kw) or (out, in, kd, kh, kw),
   * without padding.
   *
   * @param bias shape (out), or null for none
   */
  public Value conv(Value weight, Value bias, int stride) {
    return conv(weight, bias, stride, new long[dimensions()]);
  }

  /** Cross-correlation of the same size as this: zeros beyond the border, odd sizes only. */
  public Value convZeroPadded(Value weight) {
    return conv(weight, null, 1, Arrays.stream(weight.place()).map(side -> side / 2).toArray());
  }

  private Value conv(Value weight, Value bias, int stride, long... padding) {
    long[] place = place();
    for (int axis = 0; axis < place.length; axis++) {
      long reach = place[axis] + 2 * padding[axis] - weight.size(FIRST + axis);
      place[axis] = reach / stride + 1;
    }
    String text =
        String.format(
            Locale.ROOT,
            "torch.conv%dd(%s, %s, %s, %s, %s, %s, 1)",
            place.length,
            symbol(),
            weight.symbol(),
            bias == null ? "None" : bias.symbol(),
            each(stride),
            Arrays.toString(padding),
            each(1));
    return emit(text, of(weight.size(0), place));
  }

  /** Mirrors {@code border} pixels on each side, the edge pixel itself not repeated. */
  public Value reflectionPad(int border) {
    String sides = Collections.nCopies(2 * dimensions(), border).toString();
    String text = "torch.reflection_pad%dd(%s, %s)".formatted(dimensions(), symbol(), sides);
    return emit(
        text, of(size(1), Arrays.stream(place()).map(side -> side + 2L * border).toArray()));
  }

  /** Normalises each channel by its own mean and biased variance over N and place; then γ·x + β. */
  public Value batchNorm(Value gamma, Value beta, double epsilon) {
    return sameShape(
        "torch.batch_norm(%s, %s, %s, None, None, True, 0.1, %s, True)",
        symbol(), gamma.symbol(), beta.symbol(), number(epsilon));
  }

  /** Linear enlargement by two, pixel centres aligned as in half-pixel coordinates. */
  public Value upsample2() {
    long[] twice = Arrays.stream(place()).map(side -> 2 * side).toArray();
    String kind = dimensions() == 2 ? "bilinear2d" : "trilinear3d";
    String text =
        "torch.upsample_%s(%s, %s, False)".formatted(kind, symbol(), Arrays.toString(twice));
    return emit(text, of(size(1), twice));
  }

  /** Zeros around the image, on both sides of each axis so many pixels. */
  public Value zeroPad(long... border) {
    String sides =
        IntStream.range(0, border.length)
            .mapToObj(axis -> border[border.length - 1 - axis])
            .map(side -> side + ", " + side)
            .collect(Collectors.joining(", ", "[", "]"));
    long[] place = place();
    Arrays.setAll(place, axis -> place[axis] + 2 * border[axis]);
    return emit("torch.constant_pad_nd(%s, %s)".formatted(symbol(), sides), of(size(1), place));
  }

  /** The largest of each window of height × width that lies wholly on the image. */
  public Value largestIn(long height, long width) {
    String text =
        "torch.max_pool2d(%s, [%d, %d], [1, 1], [0, 0], [1, 1], False)"
            .formatted(symbol(), height, width);
    return emit(text, of(size(1), size(2) - height + 1, size(3) - width + 1));
  }

  /** The maximum of each block of side 2; an odd last one is dropped. */
  public Value maxPool2() {
    String text =
        "torch.max_pool%dd(%s, %s, %s, %s, %s, False)"
            .formatted(dimensions(), symbol(), each(2), each(2), each(0), each(1));
    return emit(text, of(size(1), Arrays.stream(place()).map(side -> side / 2).toArray()));
  }
}
