package io.github.selfdeblur.image.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which TIFFs ImageJ itself cannot read, or would read wrongly without a word. */
final class TiffForImageJ {

  static final int JPEG = 7;

  private static final int NONE = 1;
  private static final int LZW = 5;

  /** Compressions that ImageJ reads: none, LZW, deflate (two numbers), PackBits. */
  private static final Set<Integer> READ = Set.of(0, NONE, LZW, 8, 32946, 32773);

  private static final Map<Integer, String> OTHERS =
      Map.of(
          2,
          "CCITT",
          3,
          "CCITT",
          4,
          "CCITT",
          6,
          "JPEG",
          JPEG,
          "JPEG",
          33003,
          "JPEG 2000",
          34712,
          "JPEG 2000",
          34925,
          "LZMA",
          50000,
          "Zstandard",
          50001,
          "WebP");

  private static final Set<Integer> BITS = Set.of(1, 8, 10, 12, 16, 32);
  private static final Set<Integer> PACKED = Set.of(1, 10, 12);
  private static final int FLOATING_POINT = 3;

  private TiffForImageJ() {}

  /** What it cannot read, such as "a tiled TIFF"; empty where it can. */
  static Optional<String> unreadable(TiffHeader tiff) {
    int compression = tiff.tag(TiffHeader.COMPRESSION, NONE);
    int bits = tiff.tag(TiffHeader.BITS, 1);
    int predictor = tiff.tag(TiffHeader.PREDICTOR, 1);
    boolean real = tiff.tag(TiffHeader.SAMPLE_FORMAT, 1) == FLOATING_POINT;
    if (tiff.big()) {
      return Optional.of("a BigTIFF");
    } else if (tiff.isTiled()) {
      return Optional.of("a tiled TIFF");
    } else if (!READ.contains(compression)) {
      String name = OTHERS.getOrDefault(compression, "method " + compression);
      return Optional.of("a TIFF compressed by " + name);
    } else if (!BITS.contains(bits)) {
      return Optional.of("a TIFF of " + bits + " bits a sample");
    } else if (real && bits == 16) {
      return Optional.of("a TIFF of 16-bit floating-point numbers");
    } else if (predictor == 3 || predictor == 2 && real) {
      return Optional.of("a TIFF compressed with a predictor for floating-point numbers");
    } else if (PACKED.contains(bits) && compression > NONE) {
      return Optional.of("a compressed TIFF of " + bits + " bits a sample");
    } else if (PACKED.contains(bits) && !tiff.isContiguous()) {
      return Optional.of("a TIFF of " + bits + " bits a sample whose strips lie apart");
    }
    return tiff.shortOffsets()
        ? Optional.of("a TIFF that tells of its strips in 16-bit numbers")
        : Optional.empty();
  }
}
