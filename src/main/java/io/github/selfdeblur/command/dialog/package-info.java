/** The dialog of every command: its fields, what they would do, what is doubtful. */
package io.github.selfdeblur.command.dialog;
