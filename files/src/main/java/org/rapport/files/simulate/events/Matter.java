package org.rapport.files.simulate.events;

import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;

/**
 * What an appointment is.
 *
 * @param key stable and unique: what its UID is made from
 * @param subject what it is about
 * @param about whom or what more exactly; may be empty
 * @param showAs what it does to the owner's time
 * @param sensitivity whether it may be looked at
 * @param video whether it is held by video
 */
public record Matter(long key, Subject subject, String about, ShowAs showAs, Sensitivity sensitivity, boolean video) {

    /** Something ordinary that takes the owner's time. */
    public static Matter of(long key, Subject subject, String about) {
        return new Matter(key, subject, about, ShowAs.BUSY, Sensitivity.NORMAL, false);
    }

    /** The same, shown otherwise. */
    public Matter shownAs(ShowAs other) {
        return new Matter(key, subject, about, other, sensitivity, video);
    }

    /** The same, not to be looked at. */
    public Matter hidden(Sensitivity other) {
        return new Matter(key, subject, about, showAs, other, video);
    }

    /** The same by video. */
    public Matter byVideo() {
        return new Matter(key, subject, about, showAs, sensitivity, true);
    }

    /** As SUMMARY has it. */
    public String summary() {
        return about.isEmpty() ? subject.summary() : subject.summary() + " " + about;
    }
}
