/** Starts the commands that need no server. */
@NullMarked
package org.rapport.files.command;

import org.jspecify.annotations.NullMarked;
