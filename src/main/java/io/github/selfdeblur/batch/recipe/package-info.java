/** What is done to every image of a batch. */
package io.github.selfdeblur.batch.recipe;
