package org.rapport.core.plan;

/**
 * Why somebody is proposed (METHODS §10.4), each told as the fact behind it: "letztes Einzelgespräch vor 33 Tagen, vereinbart
 * 14". Of equal shares the earlier here stands first.
 */
public enum Reason {
    /** They wish to talk. It has no share: it goes before every formula. */
    WISH,
    /** Everybody gets time: the base of 1. A reason only where there is no other. */
    BASE,
    /** They carry the label of high customer responsibility, a_V · V. */
    LABEL,
    /** They have waited long for a talk, a_N · N. */
    NEGLECT,
    /** A need was entered, a_C · C. */
    NEED
}
