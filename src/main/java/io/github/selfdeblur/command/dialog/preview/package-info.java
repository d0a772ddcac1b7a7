/** What a dialog's values do to a part of the image, before anything is run. */
package io.github.selfdeblur.command.dialog.preview;
