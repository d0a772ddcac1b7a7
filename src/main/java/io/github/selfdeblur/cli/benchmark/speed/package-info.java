/** How long everything takes, beside transforms of the same size in the same run. */
package io.github.selfdeblur.cli.benchmark.speed;
