/** What users choose by name. */
package io.github.selfdeblur.options.choice;
