/** PyTorch as this program uses it: loading, device, threads. */
package io.github.selfdeblur.engine;
