/** The kinds and sizes of networks. */
package io.github.selfdeblur.options.network;
