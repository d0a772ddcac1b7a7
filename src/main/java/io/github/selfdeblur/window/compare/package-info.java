/** The window of a comparison under way. */
package io.github.selfdeblur.window.compare;
