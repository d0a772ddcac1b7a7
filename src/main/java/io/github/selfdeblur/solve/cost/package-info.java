/** What a run takes: memory, multiplications, the format of numbers. */
package io.github.selfdeblur.solve.cost;
