/** What a macro hands to a command: its keys, and those that nobody knows. */
package io.github.selfdeblur.command.macro;
