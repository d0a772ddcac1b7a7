/**
 * Grey values on a grid of any number of dimensions, in plain Java: sizes, cropping, resampling,
 * tiles, and the way from ImgLib2 and back.
 */
package io.github.selfdeblur.grid;
