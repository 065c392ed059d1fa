package org.rapport.files.picture;

import java.util.List;

/**
 * How a part of a picture looks: a CSS class that the page's style sheet colours for light, dark and print, and the
 * light colours as attributes for whatever shows the picture without one, such as a mail.
 */
enum Look {
    GROUND("ground", "fill", "#f1ede3"),
    BAR("bar", "fill", "#0f5e63"),
    BAND("band", "fill", "#8fc1bd"),
    EDGE("edge", "stroke", "#23282b"),
    LINE("line", "stroke", "#8a3b12", "stroke-width", "2"),
    LINE_LABEL("line-label", "fill", "#8a3b12", "font-weight", "600"),
    MEDIAN("median", "stroke", "#5d6568", "stroke-dasharray", "3 3"),
    HATCH("hatch", "stroke", "#a39c8c", "fill", "none"),
    LABEL("label", "fill", "#23282b"),
    NOTE("note", "fill", "#23282b"),
    STRONG("strong", "fill", "#23282b", "font-weight", "600"),
    QUIET("quiet", "fill", "#5d6568"),
    SHADE_1("shade1", "fill", "#dcebe9"),
    SHADE_2("shade2", "fill", "#b4d5d2"),
    SHADE_3("shade3", "fill", "#83b8b5"),
    SHADE_4("shade4", "fill", "#4a9092"),
    SHADE_5("shade5", "fill", "#0f5e63"),
    DOT("dot", "stroke", "#23282b", "stroke-width", "5", "stroke-linecap", "round"),
    DOT_EDGE("dot-edge", "stroke", "#fff", "stroke-width", "7.5", "stroke-linecap", "round"),
    CURVE("curve", "fill", "none", "stroke", "#0f5e63", "stroke-width", "2.5"),
    GAP("gap", "fill", "#b4d5d2");

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so
    private final List<String> fallback;

    Look(String name, String... fallback) {
        this.name = name;
        this.fallback = List.of(fallback);
    }

    /** The shade of that strength, from 1 to 5. */
    static Look shade(int strength) {
        return valueOf("SHADE_" + strength);
    }

    /** The class. */
    String className() {
        return name;
    }

    /** Attributes as name, value, name, value … */
    List<String> attributes() {
        return fallback;
    }
}
