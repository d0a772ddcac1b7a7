package io.github.selfdeblur.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done to images (N, C, H, W) and volumes (N, C, D, H, W) as such. */
abstract sealed class Imagewise extends Elementwise permits Value {

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
  private long[] of(long channels, long... place) {
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

  /**
   * Cross-correlation with {@code kernel} by Fourier transforms of some size: both images (1, 1, …)
   * are continued with zeros to it, and what leaves it on one side comes in on the other. The
   * result has that size.
   */
  public Value circularCorrelation(Value kernel, long... size) {
    String conjugate = "torch.conj(" + fourier("rfftn", kernel.symbol(), size) + ")";
    return circular(conjugate, size);
  }

  /** The same for the convolution. */
  public Value circularConvolution(Value kernel, long... size) {
    return circular(fourier("rfftn", kernel.symbol(), size), size);
  }

  /** This filtered by real factors of its frequencies, (…, H, W / 2 + 1), plane by plane. */
  public Value filteredPlanes(Value factors) {
    return filtered(factors, size(-2), size(-1));
  }

  /** This filtered by real factors of its frequencies, (1, 1, …, W / 2 + 1), over all its place. */
  public Value filtered(Value factors) {
    return filtered(factors, place());
  }

  /** |F|² of this continued with zeros to some size, (…, W / 2 + 1). */
  public Value fourierPower(long... size) {
    long[] place = size.clone();
    place[place.length - 1] = place[place.length - 1] / 2 + 1;
    long[] result = of(size(1), place);
    String spectrum = fourier("rfftn", symbol(), size);
    return squares("torch.view_as_real(" + spectrum + ")", result);
  }

  private Value filtered(Value factors, long... size) {
    String spectrum = fourier("rfftn", symbol(), size);
    String product = "torch.mul(" + spectrum + ", " + factors.symbol() + ")";
    return emit(fourier("irfftn", product, size), shape());
  }

  private Value circular(String kernel, long... size) {
    String spectra = "torch.mul(" + fourier("rfftn", symbol(), size) + ", " + kernel + ")";
    return emit(fourier("irfftn", spectra, size), of(size(1), size));
  }

  /**
   * |F⁻¹{this + i · imaginary}|² over the last two axes, both continued with zeros to height ×
   * width.
   */
  public Value inverseFourierPower(Value imaginary, long height, long width) {
    String field = "torch.complex(" + symbol() + ", " + imaginary.symbol() + ")";
    String wave = fourier("ifftn", field, height, width);
    long[] result = shape();
    result[result.length - 2] = height;
    result[result.length - 1] = width;
    return squares("torch.view_as_real(" + wave + ")", result);
  }

  /** The squares of complex numbers, given as two real ones each. */
  private Value squares(String parts, long... shape) {
    long[] withTwo = Arrays.copyOf(shape, shape.length + 1);
    withTwo[shape.length] = 2;
    Value values = emit(parts, withTwo);
    return values.times(values).sum(shape.length);
  }

  /** Over the last axes, as many as there are sizes. */
  private static String fourier(String transform, String of, long... size) {
    String axes =
        IntStream.range(-size.length, 0)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return "torch.fft_%s(%s, %s, [%s], None)".formatted(transform, of, Arrays.toString(size), axes);
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

  /** The maximum of each block of side 2; an odd last one is dropped. */
  public Value maxPool2() {
    String text =
        "torch.max_pool%dd(%s, %s, %s, %s, %s, False)"
            .formatted(dimensions(), symbol(), each(2), each(2), each(0), each(1));
    return emit(text, of(size(1), Arrays.stream(place()).map(side -> side / 2).toArray()));
  }
}
