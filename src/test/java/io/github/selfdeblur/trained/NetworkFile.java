package io.github.selfdeblur.trained;

import io.github.selfdeblur.graph.TorchScriptArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes small networks as TorchScript, layer by layer: an argument is the name of a value, and so
 * is what a layer returns. Weights are sines of their numbers, so that no file is needed for them.
 */
public final class NetworkFile {

  /** Of a weight's sine, where one px is summed: neither grows nor fades much in many layers. */
  private static final double GAIN = 1;

  private final StringBuilder code = new StringBuilder();
  private int names;
  private int weights;

  public NetworkFile() {
    code.append("class Function(Module):\n  __parameters__ = []\n  __buffers__ = []\n");
    code.append("  training : bool\n");
    code.append("  def forward(self: __torch__.Function, x: Tensor) -> Tensor:\n");
  }

  /** Any expression of TorchScript. */
  public String let(String expression, Object... parts) {
    String name = "v" + names++;
    String text = String.format(Locale.ROOT, expression, parts);
    code.append("    ").append(name).append(" = ").append(text).append('\n');
    return name;
  }

  private String weight(int... shape) {
    int count = shape[0] * shape[1] * shape[2] * shape[3];
    double scale = GAIN / Math.sqrt((double) count / shape[0]);
    weights++;
    String numbers =
        let("torch.arange(%d, dtype=6, layout=None, device=None, pin_memory=False)", count);
    String mixed = let("torch.sin(torch.mul(torch.add(%s, %d), 12.9898))", numbers, 1000 * weights);
    return let(
        "torch.reshape(torch.mul(%s, %.8f), [%d, %d, %d, %d])",
        mixed, scale, shape[0], shape[1], shape[2], shape[3]);
  }

  /** A convolution whose border is zeros, as wide as keeps the size where the stride is 1. */
  String conv(String in, int from, int to, int side, int stride) {
    return convolved(in, from, to, side, stride, side / 2);
  }

  /** The same without a border. */
  String valid(String in, int from, int to, int side) {
    return convolved(in, from, to, side, 1, 0);
  }

  private String convolved(String in, int from, int to, int side, int stride, int border) {
    return let(
        "torch.conv2d(%s, %s, None, [%d, %d], [%d, %d], [1, 1], 1)",
        in, weight(to, from, side, side), stride, stride, border, border);
  }

  /** A transposed convolution to twice the size. */
  String enlarging(String in, int from, int to, int side) {
    int more = side % 2;
    return let(
        "torch.conv_transpose2d(%s, %s, None, [2, 2], [1, 1], [%d, %d], 1, [1, 1])",
        in, weight(from, to, side, side), more, more);
  }

  String reflected(String in, int border) {
    return let("torch.reflection_pad2d(%s, [%2$d, %2$d, %2$d, %2$d])", in, border);
  }

  String relu(String in) {
    return let("torch.relu(%s)", in);
  }

  String plus(String a, String b) {
    return let("torch.add(%s, %s)", a, b);
  }

  String joined(String... all) {
    return let("torch.cat([%s], 1)", String.join(", ", all));
  }

  /** With the image's own statistics. */
  String instanceNorm(String in) {
    return let("torch.instance_norm(%s, None, None, None, None, True, 0.1, 1e-05, True)", in);
  }

  /** With the image's own statistics, as in training. */
  String batchNorm(String in) {
    return let("torch.batch_norm(%s, None, None, None, None, True, 0.1, 1e-05, True)", in);
  }

  String resized(String in, double factor) {
    return let("torch.upsample_bilinear2d(%s, None, False, [%2$.2f, %2$.2f])", in, factor);
  }

  public String nearest(String in, int factor) {
    return let("torch.upsample_nearest2d(%s, None, [%2$d., %2$d.])", in, factor);
  }

  /** Writes the network. */
  public Path returns(String value, Path file) {
    code.append("    return ").append(value).append('\n');
    try {
      return Files.write(file, TorchScriptArchive.of(code.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every px becomes the mean of the 3×3 px round it, zeros beyond the border, per channel. */
  public static Path mean(int channels, Path file) {
    NetworkFile network = new NetworkFile();
    String kernel =
        network.let(
            "torch.div(torch.ones([%d, 1, 3, 3], dtype=6, layout=None, device=None,"
                + " pin_memory=False), 9)",
            channels);
    return network.returns(
        network.let("torch.conv2d(x, %s, None, [1, 1], [1, 1], [1, 1], %d)", kernel, channels),
        file);
  }
}
