/** What is minimised beside the misfit: priors and guides of image and kernel, one a file. */
package io.github.selfdeblur.model.prior;
