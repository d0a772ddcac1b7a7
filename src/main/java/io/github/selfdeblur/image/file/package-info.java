/** Files on disk: which program opens one, images in it, writing without halves left behind. */
package io.github.selfdeblur.image.file;
