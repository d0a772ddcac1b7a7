package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.grid.Size;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.jtransforms.fft.FloatFFT_2D;
import org.jtransforms.fft.FloatFFT_3D;
import org.jtransforms.utils.CommonUtils;

/**
 * What times are compared with, whatever the machine does beside: a Fourier transform of real
 * floats by JTransforms on one thread, of the image's size, up to the next powers of two.
 */
final class OneTransform {

  private static final int TIMES = 5;
  private static final int MOST_TIMES = 200;
  private static final double LEAST_SECONDS = 0.1;

  private OneTransform() {}

  /** The median of several transforms, in seconds. */
  static double seconds(int... size) {
    int[] fast = Arrays.stream(size).map(OneTransform::powerOfTwo).toArray();
    float[] values = new float[Size.px(fast)];
    Consumer<float[]> transform = onOneThread(fast);
    transform.accept(values); // the first one makes its tables and is compiled
    DoubleStream.Builder times = DoubleStream.builder();
    double sum = 0;
    for (int i = 0; i < TIMES || i < MOST_TIMES && sum < LEAST_SECONDS; i++) {
      double time = Timed.seconds(() -> transform.accept(values));
      times.add(time);
      sum += time;
    }
    return Timed.median(times.build());
  }

  /** The least that is no smaller. JTransforms has transforms of real planes for no others. */
  private static int powerOfTwo(int side) {
    int lower = Integer.highestOneBit(side);
    return lower == side ? side : 2 * lower;
  }

  private static Consumer<float[]> onOneThread(int[] size) {
    long before2 = CommonUtils.getThreadsBeginN_2D();
    long before3 = CommonUtils.getThreadsBeginN_3D();
    CommonUtils.setThreadsBeginN_2D(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_3D(Long.MAX_VALUE);
    try {
      return size.length == 2
          ? new FloatFFT_2D(size[1], size[0])::realForward
          : new FloatFFT_3D(size[2], size[1], size[0])::realForward;
    } finally {
      CommonUtils.setThreadsBeginN_2D(before2);
      CommonUtils.setThreadsBeginN_3D(before3);
    }
  }
}
