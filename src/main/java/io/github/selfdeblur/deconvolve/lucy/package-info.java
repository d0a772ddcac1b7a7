/** Richardson's and Lucy's step, its light and total variation; the estimate of stacks by it. */
package io.github.selfdeblur.deconvolve.lucy;
