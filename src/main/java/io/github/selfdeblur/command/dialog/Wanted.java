package io.github.selfdeblur.command.dialog;

/** What somebody wants who leaves a dialog. */
public enum Wanted {
  /** The command runs. */
  RUN,
  /** Nothing happens. */
  NOTHING,
  /** Another command is asked for, which takes the PSF that there is. */
  KNOWN_PSF
}
