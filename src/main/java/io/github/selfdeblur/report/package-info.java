/** What is told of a run and of the engine: versions, input, parameters, how to repeat it; JSON. */
package io.github.selfdeblur.report;
