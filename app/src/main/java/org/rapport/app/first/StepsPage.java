package org.rapport.app.first;

import java.util.List;
import java.util.Locale;
import org.rapport.app.first.Step.State;
import org.rapport.app.first.Step.Told;
import org.rapport.files.Words;

/** The steps of the first visit, in order. */
public record StepsPage(List<Told> steps) {

    /** A sentence of a step, such as {@code .text}; its heading where nothing is added. */
    public String say(Told step, String add, Locale language) {
        return Words.beside(step.module(), language).say(step.key() + add);
    }

    /** The first step that is open; the last one where none is. */
    public Told next() {
        return steps.stream()
                .filter(step -> step.state() == State.OPEN)
                .findFirst()
                .orElse(steps.getLast());
    }

    /** Its number, from 1. */
    public int number(Told step) {
        return steps.indexOf(step) + 1;
    }

    /** How many are done, or don't have to be. */
    public String done() {
        return String.valueOf(steps.stream()
                .filter(step -> step.state() == State.DONE || step.state() == State.NEEDLESS)
                .count());
    }
}
