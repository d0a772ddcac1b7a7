/** How far a run is, and how long it will take. */
package io.github.selfdeblur.progress;
