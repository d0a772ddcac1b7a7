/** What is known of a microscope, number by number, each with where it comes from. */
package io.github.selfdeblur.options.optics;
