/**
 * The mathematics of SelfDeblur: generators and forward model, as parts of a graph.
 *
 * <p>Source of everything here, where nothing else is named: Ren, Zhang, Wang, Hu, Zuo, "Neural
 * Blind Deconvolution Using Deep Priors", CVPR 2020, doi:10.1109/CVPR42600.2020.00340, and, for
 * G_x, Ulyanov, Vedaldi, Lempitsky, "Deep Image Prior", CVPR 2018, doi:10.1109/CVPR.2018.00984.
 *
 * <p>Symbols of the paper used as names: {@code y} the blurry image; {@code x} the latent image,
 * its generator G_x and its fixed input {@code zX}; {@code k} the blur kernel, its generator G_k
 * and its fixed input {@code zK}; {@code yHat} the image that x and k explain; {@code lambda} the
 * weight of total variation.
 */
package io.github.selfdeblur.model;
