/** Many image files, one after the other: what is done, what is left, what went wrong. */
package io.github.selfdeblur.batch;
