/** What all commands of the terminal share: arguments, progress, Ctrl-C. */
package io.github.selfdeblur.cli.terminal;
