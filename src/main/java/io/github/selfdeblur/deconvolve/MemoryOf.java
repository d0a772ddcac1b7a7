package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.options.choice.Method;

/**
 * A memory in which methods work.
 *
 * @param text whose it is: "Java's memory"
 * @param remedy what to do where there is too little
 * @param times what a method takes there over what it takes of Java's
 * @param bytesPerImagePx of copies of the image around the method itself
 * @param free MB that can still be taken; NaN: asked of Java
 */
public record MemoryOf(String text, String remedy, double times, int bytesPerImagePx, double free) {

  public static final MemoryOf JAVA =
      new MemoryOf(
          "Java's memory", "give it more (Edit > Options > Memory & Threads)", 1, 24, Double.NaN);

  double bytesPerPx(Method method, int axes) {
    return times * method.bytesPerPx(axes);
  }

  boolean holds(double megabytes) {
    return Double.isNaN(free) ? JavaMemory.holds(megabytes) : megabytes <= free;
  }

  double freeMegabytes() {
    return Double.isNaN(free) ? JavaMemory.freeMegabytes() : free;
  }
}
