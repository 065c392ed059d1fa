/** What holds for the whole company: name, currency, fiscal year, region, works council. */
@NullMarked
package org.rapport.app.people.company;

import org.jspecify.annotations.NullMarked;
