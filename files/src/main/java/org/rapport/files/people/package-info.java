/** Reads who works with whom, and who was away: people, their reporting lines and their absences from CSV files. */
@NullMarked
package org.rapport.files.people;

import org.jspecify.annotations.NullMarked;
