package org.rapport.files.rounds;

import java.util.List;
import java.util.Map;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.Vocabulary;
import org.rapport.files.table.WrongValue;

/**
 * What one answer of a closed round says to one item; nobody's name stands in it.
 *
 * @param cell the team: its leader's address in lower case
 * @param answer which values were given together; a random number
 * @param item the item
 * @param value 1 (does not apply at all) to 5 (fully applies), as it was given
 */
public record RoundAnswer(String cell, String answer, Item item, int value) {

    /** {@code rounds/<date>.csv}, named by the day on which the round was closed. */
    public static final TableFile<RoundAnswer> FILE = new TableFile<>(
            "rounds",
            Columns.of("cell, answer, item, value", new Vocabulary(Map.of(), Map.of())),
            RoundAnswer::read,
            RoundAnswer::written,
            contents -> contents.twice(row -> List.of(row.cell, row.answer, row.item), "item"));

    private static final int HIGHEST = 5;

    public RoundAnswer {
        WrongValue.unless(!cell.isEmpty(), Reason.VALUE_MISSING, "cell");
        WrongValue.unless(!answer.isEmpty(), Reason.VALUE_MISSING, "answer");
        WrongValue.unless(value >= 1 && value <= HIGHEST, Reason.ITEM_VALUE, "value");
    }

    private static RoundAnswer read(Fields fields) {
        double value = fields.number("value");
        WrongValue.unless(value == Math.rint(value), Reason.ITEM_VALUE, "value");
        return new RoundAnswer(
                fields.address("cell"),
                fields.text("answer"),
                Item.find(fields.text("item")).orElseThrow(() -> new WrongValue(Reason.ITEM, "item")),
                (int) value);
    }

    private List<String> written() {
        return List.of(cell, answer, item.code(), String.valueOf(value));
    }
}
