/** What can be compared: methods, presets, images that are there, plugins of others. */
package io.github.selfdeblur.image.compare.entry;
