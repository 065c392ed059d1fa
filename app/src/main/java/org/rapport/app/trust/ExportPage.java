package org.rapport.app.trust;

import java.util.List;
import org.rapport.app.people.PersonalData.Facts;

/**
 * The page that stands in the zip and explains it.
 *
 * @param facts all that is kept, a kind each
 * @param made the day on which it was made
 */
public record ExportPage(List<Facts> facts, String made) {

    /** The file in which facts of that kind stand. */
    public static String file(Facts kind) {
        return kind.key().replace("kept.", "") + ".csv";
    }
}
