package io.github.selfdeblur.report;

import ij.IJ;
import io.github.selfdeblur.engine.EngineState;
import io.github.selfdeblur.facts.Version;
import java.util.Locale;
import net.imglib2.img.Img;

/**
 * The versions of what computes.
 *
 * @param selfDeblur this program
 * @param pyTorch its native libraries; "not loaded" before the first run
 * @param djl the library between Java and PyTorch
 * @param imgLib2 the library of images
 * @param imageJ with its build
 * @param java version and vendor
 * @param system operating system, its version and architecture
 * @param cores that Java may use
 */
public record Software(
    String selfDeblur,
    String pyTorch,
    String djl,
    String imgLib2,
    String imageJ,
    String java,
    String system,
    int cores) {

  /** Those of this JVM, now. */
  public static Software current() {
    return new Software(
        Version.current(),
        EngineState.pyTorchVersion(),
        EngineState.djlVersion(),
        Img.class.getPackage().getImplementationVersion(),
        IJ.getFullVersion(),
        property("java.version") + " " + property("java.vendor"),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }

  private static String property(String name) {
    return System.getProperty(name);
  }

  /** In words, a line. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "Software: SelfDeblur %s, PyTorch %s, DJL %s, ImgLib2 %s, ImageJ %s, Java %s, %s, %d cores%n",
        selfDeblur,
        pyTorch,
        djl,
        imgLib2,
        imageJ,
        java,
        system,
        cores);
  }
}
