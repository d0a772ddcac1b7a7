/** Rules that end an optimisation when more iterations would not help. */
package io.github.selfdeblur.stop;
