/** Networks that were trained elsewhere, from files: loading, ranges, tiles, what goes wrong. */
package io.github.selfdeblur.trained;
