/** The function that a fit minimises, in words: what is made of parameters, and terms of it. */
package io.github.selfdeblur.solve.loss;
