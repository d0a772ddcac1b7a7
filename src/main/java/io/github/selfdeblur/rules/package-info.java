/** What numbers must be like, in one sentence for whoever gave another. */
package io.github.selfdeblur.rules;
