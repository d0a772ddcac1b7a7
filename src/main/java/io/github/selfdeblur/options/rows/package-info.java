/** The options as rows: what is said of each, and what was given for them. */
package io.github.selfdeblur.options.rows;
