/**
 * What is minimised: terms of a loss, one a file, and what they are made of. Where a term names no
 * source of its own, it is SelfDeblur's.
 */
package io.github.selfdeblur.model.term;
