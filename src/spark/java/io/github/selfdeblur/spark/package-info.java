/** Apache Spark as the cluster that does pieces of work. */
package io.github.selfdeblur.spark;
