package org.rapport.files.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.table.Refused;

/** The items of the pulse and the answers of a round as a file. */
class RoundAnswerTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasThirtySevenItemsOfWhichSixAreAskedAlways() {
        assertThat(Item.ALL).hasSize(37).doesNotHaveDuplicates();
        assertThat(Item.ANCHORS).extracting(Item::code).containsExactly("TK1", "GH4", "EM2", "FK1", "PS4", "BE1");
        assertThat(Stream.concat(Item.ANCHORS.stream(), Item.BLOCKS.stream().flatMap(List::stream)))
                .containsExactlyInAnyOrderElementsOf(Item.ALL);
        assertThat(Item.BLOCKS).hasSize(6).allSatisfy(block -> {
            assertThat(block).hasSizeBetween(5, 6);
            assertThat(block).extracting(Item::scale).doesNotHaveDuplicates();
        });
    }

    @Test
    void knowsWhichItemsAreReversed() {
        assertThat(Item.ALL.stream().filter(Item::isReversed).map(Item::code).collect(Collectors.joining(" ")))
                .isEqualTo("TK4 GH4 EM4 FK4 PS4 BE4 BA3 KF4 AD3");
    }

    @Test
    void readsBackEqualWhatIsWritten() throws Exception {
        List<RoundAnswer> answers = Item.ALL.stream()
                .map(item -> new RoundAnswer("boss@x", "4711", item, 1 + item.number() % 5))
                .toList();
        Path path = folder.resolve("2026-06-30.csv");
        RoundAnswer.FILE.write(path, answers);
        assertThat(RoundAnswer.FILE.read(path)).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "b@x,1,tk1,5 = read",
                ",1,TK1,5 = VALUE_MISSING cell",
                "b@x,,TK1,5 = VALUE_MISSING answer",
                "b@x,1,LB1,5 = ITEM item",
                "b@x,1,SW4,5 = ITEM item",
                "b@x,1,TK1,0 = ITEM_VALUE value",
                "b@x,1,TK1,6 = ITEM_VALUE value",
                "b@x,1,TK1,2.5 = ITEM_VALUE value",
                "b@x,1,TK1,-1 = NUMBER value",
                "b@x,1,TK1,5\\nb@x,1,TK1,4 = TWICE item",
            })
    void refusesWhatIsNoAnswer(String rows, String refusal) throws Exception {
        Path path = folder.resolve("round.csv");
        Files.writeString(path, "cell,answer,item,value\n" + rows.replace("\\n", "\n"));
        String told = "read";
        try {
            RoundAnswer.FILE.read(path);
        } catch (Refused e) {
            told = e.refusals().getFirst().reason() + " "
                    + e.refusals().getFirst().column();
        }
        assertThat(told).isEqualTo(refusal);
    }
}
