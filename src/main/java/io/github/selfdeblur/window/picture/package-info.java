/** Pictures in windows, and how often they may change. */
package io.github.selfdeblur.window.picture;
