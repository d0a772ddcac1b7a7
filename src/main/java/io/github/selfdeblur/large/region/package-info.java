/** Images of which only a region is read at a time. */
package io.github.selfdeblur.large.region;
