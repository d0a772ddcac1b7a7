/** What an image tells of the microscope that took it, and microscopes by name. */
package io.github.selfdeblur.image.optics;
