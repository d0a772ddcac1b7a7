/** The inputs of a command: what its dialog says of them, and what a macro hands to them. */
package io.github.selfdeblur.command.inputs;
