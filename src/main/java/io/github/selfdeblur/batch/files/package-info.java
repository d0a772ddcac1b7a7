/** The files of a batch: which images, and where their results go. */
package io.github.selfdeblur.batch.files;
