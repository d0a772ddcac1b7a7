/** What is told of this program. */
package io.github.selfdeblur.facts;
