/** What is asked of a network that was trained elsewhere. */
package io.github.selfdeblur.options.trained;
