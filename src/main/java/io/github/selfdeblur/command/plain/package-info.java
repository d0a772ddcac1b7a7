/** The commands in ImageJ without SciJava: its menu, its dialog, its macros. */
package io.github.selfdeblur.command.plain;
