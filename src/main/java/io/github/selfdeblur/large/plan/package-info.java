/** What the pieces of a deconvolution by tiles have in common, and what a result depends on. */
package io.github.selfdeblur.large.plan;
