package io.github.selfdeblur.cli.benchmark.speed;

/**
 * Sides of the images that are timed, in px, all square but the volume.
 *
 * @param plane with a known PSF
 * @param psf of the plane, and along each axis of the volume
 * @param volume width and height of the volume
 * @param slices of the volume
 * @param photograph for the networks
 * @param support of the photograph's PSF
 * @param micrograph for the method without networks
 * @param iterations of Richardson-Lucy, and of the networks that are timed
 */
record SpeedSizes(
    int plane,
    int psf,
    int volume,
    int slices,
    int photograph,
    int support,
    int micrograph,
    int iterations) {

  /** Those that people have. */
  static final SpeedSizes USUAL = new SpeedSizes(2048, 31, 256, 64, 255, 17, 256, 30);

  /** Those that show in seconds whether everything runs. */
  static final SpeedSizes QUICK = new SpeedSizes(48, 5, 24, 8, 48, 5, 64, 4);
}
