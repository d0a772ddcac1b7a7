/**
 * SelfDeblur: blind deconvolution of one image without training data and without a PSF.
 *
 * <pre>{@code
 * SelfDeblurOptions options = SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(17, 17).build();
 * SelfDeblurResult result = SelfDeblur.deblur(image, options);
 * ImageJFunctions.show(result.image());
 * }</pre>
 */
package io.github.selfdeblur;
