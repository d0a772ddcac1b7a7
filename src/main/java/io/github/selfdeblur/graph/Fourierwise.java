package io.github.selfdeblur.graph;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done to images and volumes by way of their Fourier transforms. */
abstract sealed class Fourierwise extends Imagewise permits Value {

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

  /**
   * Wiener's filter, F⁻¹{F{this}·F{kernel}* / (|F{kernel}|² + noise)}, on the image's own periodic
   * grid; the kernel, of a true convolution, begins at the first pixel.
   */
  public Value wienerFiltered(Value kernel, double noise) {
    long[] place = place();
    String spectrum = fourier("rfftn", kernel.symbol(), place);
    Value real = emit("torch.view_as_real(" + spectrum + ")");
    String power = "torch.add(torch.sum(torch.pow(%s, 2), [-1]), %s)";
    String gain = power.formatted(real.symbol(), number(noise));
    String conjugate = "torch.conj(torch.view_as_complex(" + real.symbol() + "))";
    String product =
        "torch.div(torch.mul(%s, %s), %s)"
            .formatted(fourier("rfftn", symbol(), place), conjugate, gain);
    return emit(fourier("irfftn", product, place), shape());
  }

  /** The mean of |F{this}| over all frequencies, shape (). */
  public Value meanFourierMagnitude() {
    String real = "torch.view_as_real(" + fourier("fftn", symbol(), place()) + ")";
    return emit(
        "torch.mean(torch.sqrt(torch.add(torch.sum(torch.pow(" + real + ", 2), [-1]), 1e-24)))");
  }
}
