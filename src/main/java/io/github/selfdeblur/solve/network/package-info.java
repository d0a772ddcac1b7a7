/** The networks in training: their parameters, their start, and Adam. */
package io.github.selfdeblur.solve.network;
