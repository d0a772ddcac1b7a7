/** What grey values mean: the camera's offset and white, the noise, the contrast, the sum. */
package io.github.selfdeblur.intensity;
