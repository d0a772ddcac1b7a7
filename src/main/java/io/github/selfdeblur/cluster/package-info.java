/** Work in pieces that any JVM can do: on this machine, or where Spark is, on many. */
package io.github.selfdeblur.cluster;
