/** Simulated z-stacks whose truth is known, deblurred and measured. */
package io.github.selfdeblur.cli.benchmark.stacks;
