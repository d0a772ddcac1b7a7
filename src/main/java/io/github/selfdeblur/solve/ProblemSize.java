package io.github.selfdeblur.solve;

/**
 * The sizes of a problem, in px.
 *
 * @param width of the blurry image
 * @param height of the blurry image
 * @param kernelWidth of the kernel's support
 * @param kernelHeight of the kernel's support
 * @param kernelIsGiven whether k is known, and only x is sought
 */
record ProblemSize(
    int width, int height, int kernelWidth, int kernelHeight, boolean kernelIsGiven) {

  /** The latent image reaches half a kernel further on each side than the blurry one. */
  int latentWidth() {
    return width + kernelWidth - 1;
  }

  int latentHeight() {
    return height + kernelHeight - 1;
  }
}
