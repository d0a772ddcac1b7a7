/** Planes of grey values in plain Java: what every room can talk about without a library. */
package io.github.selfdeblur.grid;
