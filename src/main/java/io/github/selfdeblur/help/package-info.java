/** The documentation that the jar holds, in a window. */
package io.github.selfdeblur.help;
