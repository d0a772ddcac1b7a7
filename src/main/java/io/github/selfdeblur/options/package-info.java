/**
 * What a user can choose: immutable values that state their rules. Plain Java, no tensors, no UI.
 */
package io.github.selfdeblur.options;
