package org.rapport.files.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question of the pulse.
 *
 * @param scale the scale to which it belongs
 * @param number within the scale, from 1
 */
public record Item(Scale scale, int number) {

    /** All 37 items, in the order of METHODS §4.1. */
    public static final List<Item> ALL = Arrays.stream(Scale.values())
            .flatMap(scale -> scale.items().stream())
            .toList();

    private static final Map<String, Item> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Item::code, item -> item));

    /** The items of every round (METHODS §4.7). */
    public static final List<Item> ANCHORS = Stream.of("TK1", "GH4", "EM2", "FK1", "PS4", "BE1")
            .map(code -> find(code).orElseThrow())
            .toList();

    /** The other 31 in six blocks of five or six, dealt like cards, so that no block asks a scale twice. */
    public static final List<List<Item>> BLOCKS = blocks();

    private static final int BLOCK_COUNT = 6;

    public Item {
        if (!scale.has(number)) {
            throw new IllegalArgumentException(scale + " has no item " + number);
        }
    }

    /** The item of that code, such as TK1, whatever its case. */
    public static Optional<Item> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code.toUpperCase(Locale.ROOT)));
    }

    private static List<List<Item>> blocks() {
        List<Item> others = ALL.stream().filter(item -> !ANCHORS.contains(item)).toList();
        List<List<Item>> blocks = new ArrayList<>();
        for (int block = 0; block < BLOCK_COUNT; block++) {
            List<Item> dealt = new ArrayList<>();
            for (int i = block; i < others.size(); i += BLOCK_COUNT) {
                dealt.add(others.get(i));
            }
            blocks.add(List.copyOf(dealt));
        }
        return List.copyOf(blocks);
    }

    /** As METHODS names it: TK1. */
    public String code() {
        return scale.name() + number;
    }

    /** Whether agreeing speaks against the scale (METHODS §4.2). */
    public boolean isReversed() {
        return scale.isReversed(number);
    }
}
