package org.rapport.app.trust.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rapport.files.Words;

/** The documents of the packet: texts with tables that are filled from what is enforced. */
enum Document {
    PROMISE,
    CATALOGUE,
    PARAMETERS,
    AGREEMENT,
    ASSESSMENT,
    NOTICE;

    /** Its name in addresses and words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its parts in that language.
     *
     * @param gaps what stands for {name} in its text
     * @param tables what stands for a line @name
     */
    List<Block> blocks(Locale language, Map<String, String> gaps, Map<String, List<Block>> tables) {
        String suffix = Words.beside(Document.class, language).language().getLanguage();
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : Stream.concat(Catalogue.lines(key() + "_" + suffix + ".txt").stream(), Stream.of(""))
                .map(line -> filled(line, gaps))
                .toList()) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2));
                continue;
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Items(List.copyOf(items)));
                items.clear();
            }
            add(line, blocks, tables);
        }
        return blocks;
    }

    private static void add(String line, List<Block> blocks, Map<String, List<Block>> tables) {
        if (line.startsWith("## ")) {
            blocks.add(new Block.Heading(2, line.substring(3)));
        } else if (line.startsWith("# ")) {
            blocks.add(new Block.Heading(1, line.substring(2)));
        } else if (line.startsWith("@")) {
            blocks.addAll(tables.getOrDefault(line.substring(1), List.of()));
        } else if (!line.isBlank()) {
            blocks.add(new Block.Text(line));
        }
    }

    private static String filled(String line, Map<String, String> gaps) {
        String filled = line;
        for (Map.Entry<String, String> gap : gaps.entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return filled;
    }
}
