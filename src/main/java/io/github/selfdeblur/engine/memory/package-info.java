/** The memory of Java, of the machine and of this process. */
package io.github.selfdeblur.engine.memory;
