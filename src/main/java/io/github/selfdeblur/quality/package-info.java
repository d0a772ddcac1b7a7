/**
 * How good a result is, measured: against a known truth, against a known kernel, or, for noise,
 * from the image alone. Plain Java on {@link io.github.selfdeblur.grid.Grid}: no engine, no ImageJ.
 *
 * <p>{@link io.github.selfdeblur.quality.Evaluation} is the usual procedure for blind
 * deconvolution, whose results have an arbitrary position: {@link
 * io.github.selfdeblur.quality.align.ShiftAlignment}, then {@link
 * io.github.selfdeblur.quality.Psnr} and {@link io.github.selfdeblur.quality.Ssim}.
 */
package io.github.selfdeblur.quality;
