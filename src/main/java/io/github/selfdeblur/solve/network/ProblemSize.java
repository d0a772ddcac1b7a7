package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.options.schedule.Phase;

/**
 * The sizes of a problem, in px.
 *
 * @param width of the blurry image
 * @param height of the blurry image
 * @param kernelWidth of the kernel's support
 * @param kernelHeight of the kernel's support
 * @param kernelIsGiven whether k is known, and only x is sought
 */
public record ProblemSize(
    int width, int height, int kernelWidth, int kernelHeight, boolean kernelIsGiven) {

  /** The sizes at which {@code phase} sees this problem, that of the full image. */
  public ProblemSize at(Phase phase) {
    return new ProblemSize(
        phase.imageSide(width),
        phase.imageSide(height),
        phase.kernelSide(kernelWidth),
        phase.kernelSide(kernelHeight),
        kernelIsGiven);
  }

  /** The latent image reaches half a kernel further on each side than the blurry one. */
  public int latentWidth() {
    return width + kernelWidth - 1;
  }

  public int latentHeight() {
    return height + kernelHeight - 1;
  }

  public long latentPixels() {
    return (long) latentWidth() * latentHeight();
  }
}
