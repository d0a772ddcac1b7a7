/** PyTorch as this program uses it: loading, device, threads, memory; ImgLib2 in, ImgLib2 out. */
package io.github.selfdeblur.tensor;
