/** What a microscope makes of a specimen: point spread functions and noise. */
package io.github.selfdeblur.simulate;
