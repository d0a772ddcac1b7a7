package io.github.selfdeblur.window;

import io.github.selfdeblur.progress.Iteration;

/**
 * How far a run is.
 *
 * @param stage what is being done
 * @param iteration the last one; null before the first
 * @param fraction of the stage, or of a run over several planes, that is done
 * @param remainingSeconds infinite where unknown
 */
record RunState(String stage, Iteration iteration, double fraction, double remainingSeconds) {}
