/** How far a run is, in words and in the status bar. */
package io.github.selfdeblur.command.watch;
