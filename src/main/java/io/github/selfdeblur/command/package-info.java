/** What people meet: the SciJava command, its twin for plain ImageJ, progress and messages. */
package io.github.selfdeblur.command;
