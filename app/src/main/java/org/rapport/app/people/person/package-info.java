/** The page of one person for the admin: who they are, to whom they report when, how they work, what they were granted. */
@NullMarked
package org.rapport.app.people.person;

import org.jspecify.annotations.NullMarked;
