/** How far a run is, what is wished of it, and how long it will take. */
package io.github.selfdeblur.progress;
