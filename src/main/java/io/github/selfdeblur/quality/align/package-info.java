/** A result laid over the truth: blind results have an arbitrary position. */
package io.github.selfdeblur.quality.align;
