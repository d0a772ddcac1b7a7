/** What people meet: SciJava commands, the bridge to plain ImageJ, progress and messages. */
package io.github.selfdeblur.command;
