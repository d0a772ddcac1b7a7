package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.OwnFile;
import io.github.selfdeblur.image.file.PixelHash;
import io.github.selfdeblur.options.StackOptions;
import java.util.Locale;

/**
 * What was deblurred.
 *
 * @param title of the image
 * @param file that holds these planes, see {@link OwnFile}; empty where there is none
 * @param type 8-bit, 16-bit, 32-bit or RGB
 * @param width px
 * @param height px
 * @param channels of the whole image, as the next two
 * @param slices number of them
 * @param frames number of them
 * @param channel that the user saw, from 1; as the next two
 * @param slice that the user saw
 * @param frame that the user saw
 * @param sha256 of the planes that were deblurred; see {@link PixelHash}
 */
public record InputImage(
    String title,
    String file,
    String type,
    int width,
    int height,
    int channels,
    int slices,
    int frames,
    int channel,
    int slice,
    int frame,
    String sha256) {

  /** Looks at the planes that were chosen. */
  public static InputImage of(ImagePlus image, StackOptions choice) {
    String sha256 = PixelHash.of(image, choice);
    boolean rgb = image.getType() == ImagePlus.COLOR_RGB;
    return new InputImage(
        image.getTitle(),
        OwnFile.of(image, choice, sha256).map(Object::toString).orElse(""),
        rgb ? "RGB" : image.getBitDepth() + "-bit",
        image.getWidth(),
        image.getHeight(),
        image.getNChannels(),
        image.getNSlices(),
        image.getNFrames(),
        image.getC(),
        image.getZ(),
        image.getT(),
        sha256);
  }

  /** As ImageJ finds it again: its file, else its title. */
  String name() {
    return file.isEmpty() ? title : file;
  }

  boolean isStack() {
    return channels * slices * frames > 1;
  }

  /** In words, a line. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "Input: %s, %s, %d x %d px%s%s%s; SHA-256 of the pixels that were deblurred: %s%n",
        name(),
        type,
        width,
        height,
        several(channels, "channels"),
        several(slices, "slices"),
        several(frames, "frames"),
        sha256);
  }

  private static String several(int count, String what) {
    return count == 1 ? "" : ", " + count + " " + what;
  }
}
