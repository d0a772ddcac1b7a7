/**
 * Differentiable functions written in Java and run by PyTorch in one native call.
 *
 * <p>A {@link io.github.selfdeblur.graph.Graph} records operations on {@link
 * io.github.selfdeblur.graph.Value}s, each of a known shape, as TorchScript text. {@link
 * io.github.selfdeblur.graph.TorchFunction} loads that text into the engine. This reaches every
 * operator of PyTorch, also those that DJL's NDArray lacks (reflection padding, batch norm on the
 * current statistics), and needs no Java object for an intermediate result.
 */
package io.github.selfdeblur.graph;
