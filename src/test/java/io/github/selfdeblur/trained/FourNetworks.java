package io.github.selfdeblur.trained;

import java.nio.file.Path;

/**
 * Deblurring networks of the literature, with few channels and random weights: DeepDeblur
 * (doi:10.1109/CVPR.2017.35), SRN (doi:10.1109/CVPR.2018.00853), DeblurGAN
 * (doi:10.1109/CVPR.2018.00854), DeblurGAN-v2 (doi:10.1109/ICCV.2019.00897). Each takes and gives
 * (1, 3, height, width), as docs/networks.md has it exported.
 */
final class FourNetworks {

  private static final int SCALES = 3;
  private static final int FEW = 8;

  private FourNetworks() {}

  /** On 0…255; from the coarsest of three scales to the finest, each with its own weights. */
  static Path deepDeblur(Path file) {
    NetworkFile net = new NetworkFile();
    String[] pyramid = {net.let("torch.sub(x, 127.5)"), "", ""};
    for (int scale = 1; scale < SCALES; scale++) {
      pyramid[scale] = net.resized(pyramid[scale - 1], 0.5);
    }
    String result = "";
    for (int scale = SCALES - 1; scale >= 0; scale--) {
      boolean coarsest = result.isEmpty();
      String in = coarsest ? pyramid[scale] : net.joined(pyramid[scale], result);
      String body = net.conv(in, coarsest ? 3 : 6, FEW, 5, 1);
      for (int block = 0; block < 2; block++) {
        String inner = net.relu(net.conv(body, FEW, FEW, 5, 1));
        body = net.plus(body, net.conv(inner, FEW, FEW, 5, 1));
      }
      result = net.conv(body, FEW, 3, 5, 1);
      if (scale > 0) {
        result = net.let("torch.pixel_shuffle(%s, 2)", net.conv(result, 3, 12, 5, 1));
      }
    }
    return net.returns(net.let("torch.add(%s, 127.5)", result), file);
  }

  /** On 0…1; one U-Net for three scales, with a memory at its bottom. */
  static Path srn(Path file) {
    NetworkFile net = new NetworkFile();
    String[] pyramid = {"x", "", ""};
    for (int scale = 1; scale < SCALES; scale++) {
      pyramid[scale] = net.resized("x", Math.pow(0.5, scale));
    }
    String result = pyramid[SCALES - 1];
    String memory = "";
    for (int scale = SCALES - 1; scale >= 0; scale--) {
      String[] cell = {memory};
      result = uNet(net, net.joined(pyramid[scale], result), cell);
      memory = scale > 0 ? net.resized(cell[0], 2) : "";
      result = scale > 0 ? net.resized(result, 2) : result;
    }
    return net.returns(result, file);
  }

  private static String uNet(NetworkFile net, String in, String[] cell) {
    String half = net.relu(net.conv(in, 6, FEW, 5, 1));
    String one = block(net, half, FEW);
    String two = block(net, net.relu(net.conv(one, FEW, 2 * FEW, 5, 2)), 2 * FEW);
    String three = block(net, net.relu(net.conv(two, 2 * FEW, 4 * FEW, 5, 2)), 4 * FEW);
    String remembered = lstm(net, three, cell, 4 * FEW);
    String up = net.relu(net.enlarging(block(net, remembered, 4 * FEW), 4 * FEW, 2 * FEW, 4));
    String upper = block(net, net.plus(up, two), 2 * FEW);
    String top = net.plus(net.relu(net.enlarging(upper, 2 * FEW, FEW, 4)), one);
    return net.conv(block(net, top, FEW), FEW, 3, 5, 1);
  }

  private static String block(NetworkFile net, String in, int channels) {
    String inner = net.relu(net.conv(in, channels, channels, 5, 1));
    return net.plus(in, net.conv(inner, channels, channels, 5, 1));
  }

  /** The state of the coarser scale, twice as large, is the memory; gates in one convolution. */
  private static String lstm(NetworkFile net, String in, String[] cell, int channels) {
    String before = cell[0].isEmpty() ? net.let("torch.mul(%s, 0)", in) : cell[0];
    String gates = net.conv(net.joined(in, before), 2 * channels, 4 * channels, 3, 1);
    String[] gate = new String[4];
    for (int i = 0; i < 4; i++) {
      String part = "torch.slice(%s, 1, %d, %d, 1)";
      gate[i] =
          net.let(
              (i < 3 ? "torch.sigmoid(" : "torch.tanh(") + part + ")",
              gates,
              i * channels,
              (i + 1) * channels);
    }
    cell[0] =
        net.let(
            "torch.add(torch.mul(%s, %s), torch.mul(%s, %s))", gate[0], before, gate[1], gate[3]);
    return net.let("torch.mul(%s, torch.tanh(%s))", gate[2], cell[0]);
  }

  /** On −1…1; instance norms, dropout that stays active, tanh added to the input. */
  static Path deblurGan(Path file) {
    NetworkFile net = new NetworkFile();
    String body = normed(net, net.valid(net.reflected("x", 3), 3, FEW, 7));
    body = normed(net, net.conv(body, FEW, 2 * FEW, 3, 2));
    body = normed(net, net.conv(body, 2 * FEW, 4 * FEW, 3, 2));
    for (int block = 0; block < 3; block++) {
      String inner = net.valid(net.reflected(body, 1), 4 * FEW, 4 * FEW, 3);
      String dropped = net.let("torch.dropout(%s, 0.5, True)", normed(net, inner));
      body = net.plus(body, dropped);
    }
    body = normed(net, net.enlarging(body, 4 * FEW, 2 * FEW, 3));
    body = normed(net, net.enlarging(body, 2 * FEW, FEW, 3));
    return sum(net, net.valid(net.reflected(body, 3), FEW, 3, 7), file);
  }

  private static String normed(NetworkFile net, String in) {
    return net.relu(net.instanceNorm(in));
  }

  private static Path sum(NetworkFile net, String last, Path file) {
    return net.returns(net.let("torch.clamp(torch.add(x, torch.tanh(%s)), -1., 1.)", last), file);
  }

  /** On −1…1; a pyramid of features from 1/2 to 1/32, batch norms with the image's statistics. */
  static Path deblurGanV2(Path file) {
    NetworkFile net = new NetworkFile();
    int[] channels = {4, 6, 8, 12, 16};
    String[] lateral = new String[5];
    String tap = "x";
    for (int level = 0; level < 5; level++) {
      int from = level == 0 ? 3 : channels[level - 1];
      tap = net.relu(net.batchNorm(net.conv(tap, from, channels[level], 3, 2)));
      lateral[level] = net.conv(tap, channels[level], FEW, 1, 1);
    }
    String[] map = lateral.clone();
    for (int level = 3; level > 0; level--) {
      String sum = net.plus(lateral[level], net.nearest(map[level + 1], 2));
      map[level] = normed(net, net.conv(sum, FEW, FEW, 3, 1));
    }
    String[] heads = new String[4];
    for (int level = 4; level > 0; level--) {
      String head = net.relu(net.conv(net.relu(net.conv(map[level], FEW, 4, 3, 1)), 4, 4, 3, 1));
      heads[4 - level] = level > 1 ? net.nearest(head, 1 << level - 1) : head;
    }
    String smooth = normed(net, net.conv(net.joined(heads), 16, FEW, 3, 1));
    String half = net.plus(net.nearest(smooth, 2), lateral[0]);
    String last = net.nearest(normed(net, net.conv(half, FEW, 4, 3, 1)), 2);
    return sum(net, net.conv(last, 4, 3, 3, 1), file);
  }
}
