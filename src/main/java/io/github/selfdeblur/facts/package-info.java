/** What is told of this program and of its runs. */
package io.github.selfdeblur.facts;
