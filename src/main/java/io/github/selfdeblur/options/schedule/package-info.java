/** What an optimisation does, phase after phase, and the presets. */
package io.github.selfdeblur.options.schedule;
