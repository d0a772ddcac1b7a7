/** What scripts get of a run: images that are not yet shown, and the report. */
package io.github.selfdeblur.command.results;
