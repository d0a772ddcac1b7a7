/** The command line, the benchmark and the demo. */
package io.github.selfdeblur.cli;
