package io.github.selfdeblur.options.optics;

/**
 * Something that is known of a microscope.
 *
 * @param source where it comes from, such as "OME-XML"
 */
public record Clue<T>(T value, String source) {}
