/** The window in which a run can be watched and ended. All Swing work is done on its thread. */
package io.github.selfdeblur.window;
