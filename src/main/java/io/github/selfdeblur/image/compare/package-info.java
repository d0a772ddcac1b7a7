/** What is made of whole images besides a run: comparisons, measures, simulated blur. */
package io.github.selfdeblur.image.compare;
