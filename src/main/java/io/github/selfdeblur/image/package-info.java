/** ImageJ's images: which pixels of one are deblurred, and how a result becomes an image again. */
package io.github.selfdeblur.image;
