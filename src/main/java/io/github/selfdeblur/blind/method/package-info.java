/** Ways to find the image, and perhaps the PSF, of a blurry plane; SelfDeblur is the first. */
package io.github.selfdeblur.blind.method;
