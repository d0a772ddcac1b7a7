/** Native libraries in this process: which are there, what they read, what they print. */
package io.github.selfdeblur.engine.natives;
