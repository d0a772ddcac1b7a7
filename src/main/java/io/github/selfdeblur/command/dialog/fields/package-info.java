/** Fields of dialogs: what is typed, chosen or found, and how fields lie beside each other. */
package io.github.selfdeblur.command.dialog.fields;
